Willkommen bei Fix4Bizz Hub

Ihr Telefonkonto bei ${company} ist bereit. Im Portal bestimmen Sie, was mit Ihren Anrufen geschieht, hören Ihre Nachrichten ab und finden Ihre Kollegen.

Portal öffnen:
${portal}

Adresse: ${address}

Geben Sie Ihre E-Mail-Adresse ein: Die Seite führt Sie zum Konto Ihres Unternehmens. Ein Passwort brauchen Sie nicht zu wählen.

-- 
Fix4Bizz Hub
