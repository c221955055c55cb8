Neue Voicemail von ${name?has_content?then(name, number?has_content?then(number, "unterdrückter Nummer"))} (${length})

<#assign who = name?has_content?then(name, number)>
<#if who?has_content>${who} hat Ihnen eine Nachricht hinterlassen.<#else>Ein Anrufer mit unterdrückter Nummer hat Ihnen eine Nachricht hinterlassen.</#if>

Von: ${name}<#if name?has_content && number?has_content>, </#if>${number}<#if !who?has_content>Unterdrückte Nummer</#if>
Eingegangen: ${at}
Dauer: ${length}

Die Nachricht wartet in Ihrer Voicemail.
${inbox}

-- 
Fix4Bizz Hub
Wie Nachrichten zugestellt werden, wählen Sie im Portal unter Voicemail.
