Welcome: choose your password for Fix4Bizz Hub

Your telephone account at ${company} is ready. In the portal you decide what happens to your calls, listen to your messages and find your colleagues.

Choose my password:
${page}

User name: ${login}
Portal: ${portal}

This link works once, until ${until}. After that the sign-in page sends you another one: “Forgot your password?”.

-- 
Fix4Bizz Hub
