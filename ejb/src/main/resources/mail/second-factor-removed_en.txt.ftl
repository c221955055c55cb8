Two-step sign-in was turned off

Hello ${name}, two-step sign-in of your account was turned off on ${at}. Your password alone is enough to sign in again.

It was not me:
${page}

If it was you, there is nothing to do. If not, choose a new password right away and tell your administrator.

-- 
Fix4Bizz Hub
