Bienvenue dans Fix4Bizz Hub

Votre compte téléphonique chez ${company} est prêt. Dans le portail, vous décidez ce qui arrive à vos appels, vous écoutez vos messages et vous trouvez vos collègues.

Ouvrir le portail :
${portal}

Adresse : ${address}

Entrez votre adresse e-mail : la page vous mène au compte de votre entreprise. Il n’y a pas de mot de passe à choisir.

-- 
Fix4Bizz Hub
