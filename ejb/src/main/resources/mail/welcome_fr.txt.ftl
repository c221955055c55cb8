Bienvenue : choisissez votre mot de passe pour Fix4Bizz Hub

Votre compte téléphonique chez ${company} est prêt. Dans le portail, vous décidez ce qui arrive à vos appels, vous écoutez vos messages et vous trouvez vos collègues.

Choisir mon mot de passe :
${page}

Identifiant : ${login}
Portail : ${portal}

Ce lien sert une seule fois, jusqu’au ${until}. Ensuite, la page de connexion vous en envoie un autre : « Mot de passe oublié ? ».

-- 
Fix4Bizz Hub
