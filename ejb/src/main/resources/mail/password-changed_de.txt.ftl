Ihr Passwort wurde geändert

Guten Tag ${name}, das Passwort Ihres Kontos wurde geändert: ${at}. Ihre anderen Browser wurden abgemeldet.

Das war ich nicht:
${page}

Wenn Sie es waren, ist nichts zu tun. Wenn nicht, wählen Sie sofort ein neues Passwort und sagen Sie Ihrem Administrator Bescheid.

-- 
Fix4Bizz Hub
