Wählen Sie ein neues Passwort

Guten Tag ${name}, jemand hat für Ihr Konto ein neues Passwort angefordert.

Neues Passwort wählen:
${page}

Dieser Link gilt einmal, ${minutes} Minuten lang. Wenn Sie es nicht waren, tun Sie nichts: Ihr Passwort bleibt gleich.

-- 
Fix4Bizz Hub
