Zwei-Schritt-Anmeldung ausgeschaltet

Guten Tag ${name}, die Zwei-Schritt-Anmeldung Ihres Kontos wurde ausgeschaltet: ${at}. Ihr Passwort allein genügt wieder zur Anmeldung.

Das war ich nicht:
${page}

Wenn Sie es waren, ist nichts zu tun. Wenn nicht, wählen Sie sofort ein neues Passwort und sagen Sie Ihrem Administrator Bescheid.

-- 
Fix4Bizz Hub
