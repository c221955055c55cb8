Willkommen: Wählen Sie Ihr Passwort für Fix4Bizz Hub

Ihr Telefonkonto bei ${company} ist bereit. Im Portal bestimmen Sie, was mit Ihren Anrufen geschieht, hören Ihre Nachrichten ab und finden Ihre Kollegen.

Mein Passwort wählen:
${page}

Benutzername: ${login}
Portal: ${portal}

Dieser Link gilt einmal, bis ${until}. Danach schickt Ihnen die Anmeldeseite einen neuen: „Passwort vergessen?“.

-- 
Fix4Bizz Hub
