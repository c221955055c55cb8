Your password was changed

Hello ${name}, the password of your account was changed on ${at}. Your other browsers were signed out.

It was not me:
${page}

If it was you, there is nothing to do. If not, choose a new password right away and tell your administrator.

-- 
Fix4Bizz Hub
