Choisissez un nouveau mot de passe

Bonjour ${name}, quelqu’un a demandé un nouveau mot de passe pour votre compte.

Choisir un nouveau mot de passe :
${page}

Ce lien sert une seule fois, pendant ${minutes} minutes. Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même.

-- 
Fix4Bizz Hub
