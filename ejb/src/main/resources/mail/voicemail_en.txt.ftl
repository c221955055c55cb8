New voicemail from ${name?has_content?then(name, number?has_content?then(number, "a withheld number"))} (${length})

<#assign who = name?has_content?then(name, number)>
<#if who?has_content>${who} left you a message.<#else>A caller with a withheld number left you a message.</#if>

From: ${name}<#if name?has_content && number?has_content>, </#if>${number}<#if !who?has_content>Withheld number</#if>
Received: ${at}
Length: ${length}

The recording is attached to this e-mail.
<#if kept>
The message also stays in your voicemail.
${inbox}
<#else>
The message is not kept in the portal: this e-mail is its only copy.
</#if>

-- 
Fix4Bizz Hub
You choose how messages are delivered in the portal, under Voicemail.
