Votre mot de passe a changé

Bonjour ${name}, le mot de passe de votre compte a changé : ${at}. Vos autres navigateurs ont été déconnectés.

Ce n’était pas moi :
${page}

Si c’était vous, il n’y a rien à faire. Sinon, choisissez tout de suite un nouveau mot de passe et prévenez votre administrateur.

-- 
Fix4Bizz Hub
