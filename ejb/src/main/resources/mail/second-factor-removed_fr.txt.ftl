Double authentification désactivée

Bonjour ${name}, la double authentification de votre compte a été désactivée : ${at}. Votre mot de passe suffit de nouveau pour entrer.

Ce n’était pas moi :
${page}

Si c’était vous, il n’y a rien à faire. Sinon, choisissez tout de suite un nouveau mot de passe et prévenez votre administrateur.

-- 
Fix4Bizz Hub
