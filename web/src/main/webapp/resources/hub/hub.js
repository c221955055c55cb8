/*
 * What the portal does in the browser beside Faces: preferences, disclosures, live updates, toasts, the voicemail player.
 * No inline handler anywhere: elements say what they are with data-hub-* and are found from here (strict CSP).
 */
(() => {
  'use strict';
  const root = document.documentElement;
  const remember = choice => fetch('/preferences', { method: 'POST', body: new URLSearchParams(choice) });
  const on = (type, selector, act) => document.addEventListener(type, event => {
    const found = event.target instanceof Element && event.target.closest(selector);
    if (found) act(found, event);
  }, true);

  /* ---- a file that the server would not even take in is refused here --------------------------------------- */
  on('change', '[data-hub-most]', field => {
    field.setCustomValidity(field.files[0]?.size > Number(field.dataset.hubMost) ? field.dataset.hubTooLarge : '');
    field.reportValidity();
  });

  /* ---- preferences: applied here at once, remembered by the server for the next page ------------------- */
  const isDark = () => root.dataset.theme === 'dark'
    || root.dataset.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches;
  const theme = choice => { root.dataset.theme = choice; remember({ theme: choice }); };
  on('click', '[data-hub-theme]', () => theme(isDark() ? 'light' : 'dark'));
  on('change', '[data-hub-themes]', radio => theme(radio.value));
  on('change', '[data-hub-language]', async select => {
    await remember({ language: select.value });
    location.reload();
  });
  on('click', '[data-hub-rail]', button => {
    const open = root.classList.toggle('rail-open');
    button.setAttribute('aria-expanded', open);
    remember({ rail: open ? 'open' : 'folded' });
  });

  window.hubReload = () => location.reload();

  /* ---- phone: the bar at the bottom opens into a sheet of all pages ----------------------------------------- */
  const more = open => {
    root.classList.toggle('rail-more', open);
    document.querySelector('[data-hub-more]')?.setAttribute('aria-expanded', open);
  };
  on('click', '[data-hub-more]', () => more(!root.classList.contains('rail-more')));
  document.addEventListener('click', event => { if (!event.target.closest('.hub-rail')) more(false); });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !root.classList.contains('rail-more')) return;
    more(false);
    document.querySelector('[data-hub-more]').focus();
  });

  /* ---- disclosures: a button with aria-expanded and the id of what it opens ------------------------------- */
  const opened = () => document.querySelectorAll('[data-hub-opens][aria-expanded="true"]');
  const fold = button => {
    button.setAttribute('aria-expanded', 'false');
    document.getElementById(button.dataset.hubOpens).hidden = true;
    later();
  };
  on('click', '[data-hub-opens]', button => {
    const closed = button.getAttribute('aria-expanded') !== 'true';
    for (const other of opened()) fold(other);
    if (!closed) return;
    button.setAttribute('aria-expanded', 'true');
    document.getElementById(button.dataset.hubOpens).hidden = false;
  });
  document.addEventListener('click', event => {
    for (const button of opened()) {
      if (!button.parentElement.contains(event.target)) fold(button);
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const button of opened()) { fold(button); button.focus(); }
  });

  /* ---- the command bar: Ctrl+K, arrows, Enter does the line that is chosen ---------------------------------- */
  const palette = document.getElementById('palette');
  const paletteField = () => palette.querySelector('input');
  const paletteList = () => palette.querySelector('[role=listbox]');
  const paletteSay = text => { palette.querySelector('[data-hub-palette-said]').textContent = text; };
  const choose = item => {
    for (const other of paletteList().children) other.setAttribute('aria-selected', other === item);
    if (item) { paletteField().setAttribute('aria-activedescendant', item.id); item.scrollIntoView({ block: 'nearest' }); }
    else paletteField().removeAttribute('aria-activedescendant');
  };
  const element = (tag, className, text = '') => {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  };
  const paletteItem = (line, number) => {
    const item = element('div', 'hub-palette-item');
    item.id = 'paletteItem' + number;
    item.setAttribute('role', 'option');
    item.dataset.kind = line.kind;
    item.dataset.argument = line.argument;
    item.dataset.until = line.until;
    const icon = element('span', line.icon);
    icon.setAttribute('aria-hidden', 'true');
    item.append(icon, element('span', 'hub-rows-main', line.label));
    return item;
  };
  let asked = 0, hasty = false;
  const ask = async () => { // an answer that comes after a later question is too late
    const question = ++asked;
    choose(null);
    const answer = await fetch('/commands?q=' + encodeURIComponent(paletteField().value));
    const lines = answer.ok ? (await answer.json()).lines : [];
    if (question !== asked) return;
    paletteList().replaceChildren(...lines.map(paletteItem));
    paletteSay(lines.length ? '' : palette.querySelector('[data-none]').dataset.none);
    choose(paletteList().firstElementChild);
    if (hasty && lines.length) run(paletteList().firstElementChild.dataset);
    hasty = false;
  };
  const openPalette = () => {
    palette.showModal();
    paletteField().value = '';
    ask();
  };
  const run = async ({ kind, argument, until }) => {
    if (kind === 'go') { location.assign(argument); return; }
    const answer = await fetch('/commands', { method: 'POST', body: new URLSearchParams({ kind, argument, until }) });
    const said = /json/.test(answer.headers.get('content-type')) ? await answer.json() : {};
    if (answer.ok) { paletteList().replaceChildren(); refresh(); }
    paletteSay(said.done ?? said.refused ?? document.querySelector('[data-hub-failed]').textContent);
  };
  if (palette) {
    on('click', '[data-hub-palette]', openPalette);
    on('click', '.hub-palette-item', item => run(item.dataset));
    paletteField().addEventListener('input', ask);
    document.addEventListener('keydown', event => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); if (!palette.open) openPalette(); }
      if (!palette.open) return;
      const chosen = paletteList().querySelector('[aria-selected=true]');
      const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key];
      if (step && chosen) { event.preventDefault(); choose(chosen[step] ?? chosen); }
      if (event.key === 'Enter') {
        event.preventDefault();
        if (chosen) run(chosen.dataset);
        else hasty = true; // typed faster than answered
      }
    });
    palette.addEventListener('click', event => { if (event.target === palette) palette.close(); });
  }

  /* ---- drawers ---------------------------------------------------------------------------------------------- */
  on('click', '[data-hub-closes]', button => PF(button.dataset.hubCloses).hide());

  /* ---- the password in clear, while the person wants it --------------------------------------------------- */
  on('click', '[data-hub-reveal]', button => {
    const field = button.parentElement.querySelector('input');
    const shown = field.type === 'password';
    field.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', shown);
    button.querySelector('.pi').classList.toggle('pi-eye-slash', shown);
  });

  /* ---- what is typed elsewhere is copied; where the browser does not let us, it is chosen, ready to be copied by hand -------- */
  on('click', '[data-hub-copy]', button => {
    const text = button.previousElementSibling, icon = button.querySelector('.pi'), said = button.querySelector('[role=status]');
    const done = () => {
      icon.classList.replace('pi-copy', 'pi-check');
      said.textContent = button.dataset.hubCopy;
    };
    (navigator.clipboard?.writeText(text.textContent) ?? Promise.reject()).then(done, () => getSelection().selectAllChildren(text));
  });

  /* ---- the one way in: followed when the person asked for it, else it takes the place of the password ------- */
  const onlyWay = () => document.querySelector('.is-only-way a');
  const followWay = () => { if (onlyWay()?.matches('[data-hub-follow]')) location.replace(onlyWay().href); };

  /* ---- a destination is replaced as a whole, not added to --------------------------------------------------- */
  let pressedInto = null; // a press puts the cursor where it was after the field has the focus
  let entered = null; // so does a field that is drawn anew under somebody who is about to type
  on('focusin', '.ui-autocomplete-input', field => {
    field.select();
    pressedInto = pressed ? field : null;
    entered = field;
  });
  on('keydown', '.ui-autocomplete-input', () => { entered = null; });
  const selectEntered = () => {
    if (entered === document.activeElement) entered?.select();
    entered = null;
  };
  on('click', '.ui-autocomplete-input', field => {
    if (field === pressedInto) field.select();
    pressedInto = null;
  });

  /* ---- toasts: 8 s, and they wait while somebody looks at them -------------------------------------------- */
  const TOAST_MS = 8000;
  let toastTimer = 0;
  const toast = () => document.querySelector('.hub-toast:not([data-hub-failed], [data-hub-idle])');
  const dismiss = () => { clearTimeout(toastTimer); toast()?.remove(); };
  const countDown = () => {
    clearTimeout(toastTimer);
    if (toast()) toastTimer = setTimeout(() => toast()?.matches(':hover, :focus-within') ? countDown() : dismiss(), TOAST_MS);
  };
  on('click', '[data-hub-dismiss]', dismiss);
  /* What was refused is said until the person goes on: it must not lie over what they do next. */
  const goOn = event => { if (!event.target.closest?.('#refusals')) document.getElementById('refusals')?.replaceChildren(); };
  for (const act of ['pointerdown', 'keydown']) document.addEventListener(act, goOn, true);

  /* A request that failed changed nothing: what was chosen goes back to what the server knows, what was typed stays. */
  const fieldsOf = element => element.matches('select') ? [element]
    : element.matches('input') ? document.getElementsByName(element.name) : element.querySelectorAll('input');
  const putBack = source => {
    const element = source instanceof Element ? source : document.getElementById(source);
    for (const field of element ? fieldsOf(element) : []) {
      if (field instanceof HTMLSelectElement) for (const option of field.options) option.selected = option.defaultSelected;
      if (!/checkbox|radio/.test(field.type)) continue;
      field.checked = field.defaultChecked;
      field.closest('.ui-toggleswitch')?.classList.toggle('ui-toggleswitch-checked', field.checked);
    }
  };
  const failed = () => {
    const note = document.querySelector('[data-hub-failed]');
    if (!note) return;
    note.hidden = false;
    setTimeout(() => { note.hidden = true; }, TOAST_MS);
  };

  /* ---- a browser that is left alone is signed out, and says so before. Any page of it that is used counts for all. --- */
  const IDLE_WARNING_MS = 5 * 60000, IDLE_LOOK_MS = 10000, IDLE_TELL_MS = 60000, USED = 'hub-used';
  let told = Date.now();
  const used = () => localStorage.setItem(USED, Date.now());
  const lookIfIdle = note => {
    if (Number(localStorage.getItem(USED)) - told > IDLE_TELL_MS) { // the server counts its own time since the last request
      told = Date.now();
      remember({});
    }
    const left = Number(localStorage.getItem(USED)) + note.dataset.hubIdle * 1000 - Date.now();
    note.hidden = left > IDLE_WARNING_MS;
    if (left <= 0) document.querySelector('#signOut a').click();
  };
  addEventListener('load', () => {
    const note = document.querySelector('[data-hub-idle]');
    if (!note || note.dataset.hubIdle === '0') return;
    used();
    for (const act of ['pointerdown', 'keydown']) document.addEventListener(act, () => { used(); lookIfIdle(note); }, true);
    setInterval(lookIfIdle, IDLE_LOOK_MS, note);
  });

  /* ---- live: the socket says what changed, the page asks for it again -------------------------------------- */
  const FIRST_RETRY_MS = 500, LONGEST_RETRY_MS = 10000, STALE_AFTER_MS = 1500;
  let retry = FIRST_RETRY_MS, everOpen = false, staleTimer = 0, pending = false, pressed = false, refreshing = false;
  const isTyping = () => {
    const field = document.activeElement;
    return field instanceof HTMLInputElement && /text|tel|search|date|time/.test(field.type)
      && field.value !== field.defaultValue && field.closest('.hub-live') !== null;
  };
  let leaving = false; // to the company's provider, perhaps: nothing else may lead the page away
  on('click', '#signOut a', () => { leaving = true; });
  const isListening = () => [...document.querySelectorAll('audio')].some(audio => !audio.paused);
  const isChoosing = () => [...opened()].some(button => button.closest('.hub-live'));
  const isUnderFingers = () => leaving || pressed || isChoosing() || isTyping() || isListening();
  const isOwn = request => !String(request.source?.id ?? request.source).startsWith('live:');
  const isAskedAlready = () => PrimeFaces.ajax.Queue.requests.slice(1).some(request => !isOwn(request));
  const refresh = () => { // a press, an open menu, a half-written field or a recording that plays comes first
    pending = isUnderFingers();
    if (!pending && window.hubRefresh && !isAskedAlready()) window.hubRefresh();
  };
  /* What the person does now must not be drawn over by an answer that is still under way. That answer is thrown away when it
     comes; it is not cut off, because two requests of one view must not run at once on the server. */
  let outdated = false;
  const giveWay = () => { outdated = refreshing; };
  window.hubAsked = () => { // it may have waited behind another request, and the person has begun something since
    pending = isUnderFingers();
    if (pending) return false;
    refreshing = true;
    outdated = false;
    return true;
  };
  window.hubOutdated = () => {
    pending = pending || outdated;
    return outdated;
  };
  /* The same between two things that the person does: the answer to the first would put back the field that the second one
     is about to send. It is left out; once all is done the page asks for how everything stands. */
  const drawUnlessOvertaken = () => {
    const draw = PrimeFaces.ajax.Response.handle;
    PrimeFaces.ajax.Response.handle = (answer, ...more) => {
      const overtaken = PrimeFaces.ajax.Queue.requests.slice(1).some(isOwn) && !answer.querySelector('redirect');
      if (overtaken) pending = true;
      else draw.call(PrimeFaces.ajax.Response, answer, ...more);
    };
  };
  for (const act of ['pointerdown', 'keydown', 'input', 'change', 'click']) document.addEventListener(act, giveWay, true);
  const later = () => setTimeout(() => { if (pending) refresh(); });
  document.addEventListener('pointerdown', () => { pressed = true; }, true);
  for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => { pressed = false; later(); }, true);
  document.addEventListener('focusout', later);
  for (const figures of document.querySelectorAll('[data-hub-every]')) { // what moves all the time is asked for, while it can be seen
    setInterval(() => { if (!document.hidden) refresh(); }, figures.dataset.hubEvery * 1000);
  }
  for (const end of ['pause', 'ended']) document.addEventListener(end, later, true);
  /* what ends by itself: the page asks how everything stands a moment after; what is drawn anew tells anew how long it lasts */
  const LONGEST_TIMER_MS = 24 * 3600000;
  const ending = new WeakMap();
  let endTimer = 0;
  const waitForEnds = () => {
    const ends = [...document.querySelectorAll('[data-hub-ends]:not([data-hub-ends=""])')].map(one => {
      if (!ending.has(one)) ending.set(one, Date.now() + Number(one.dataset.hubEnds));
      return ending.get(one);
    });
    clearTimeout(endTimer);
    if (!ends.length) return;
    const left = Math.max(Math.min(...ends) - Date.now() + 100, 100);
    endTimer = setTimeout(() => { if (left < LONGEST_TIMER_MS) refresh(); else waitForEnds(); }, Math.min(left, LONGEST_TIMER_MS));
  };
  const stale = isStale => {
    const badge = document.querySelector('[data-hub-stale]');
    if (!badge) return;
    if (isStale) {
      const now = new Intl.DateTimeFormat(root.lang, { hour: 'numeric', minute: '2-digit' }).formatToParts(new Date());
      const part = type => now.find(one => one.type === type)?.value ?? '';
      const time = root.lang === 'fr' ? `${part('hour')}\u00a0h\u00a0${part('minute')}` : `${part('hour')}:${part('minute')}`;
      badge.querySelector('span:last-child').textContent = badge.dataset.hubStale.replace('{0}', time);
    }
    badge.hidden = !isStale;
  };
  const notDone = source => {
    if (leaving) { location.reload(); return; }
    if (!refreshing) { putBack(source); failed(); return; }
    stale(true); // nobody asked for it: the badge is enough, and the next try may work
    setTimeout(refresh, LONGEST_RETRY_MS);
  };
  const isSignedOut = async () => {
    const answer = await fetch(location.href, { method: 'HEAD', redirect: 'manual' }).catch(() => null);
    return answer?.type === 'opaqueredirect';
  };
  const COME_AGAIN = 4001; // some browser of this person was signed out: perhaps this one
  const lost = asked => {
    if (leaving) return;
    if (asked) retry = 0;
    if (!staleTimer) staleTimer = setTimeout(() => stale(true), everOpen && !asked ? 0 : STALE_AFTER_MS);
    setTimeout(async () => { if (!await isSignedOut()) connect(); else if (!leaving) location.reload(); }, retry);
    retry = Math.min(Math.max(retry * 2, FIRST_RETRY_MS), LONGEST_RETRY_MS);
  };
  const connect = () => {
    const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/live');
    socket.addEventListener('open', () => {
      clearTimeout(staleTimer);
      staleTimer = 0; retry = FIRST_RETRY_MS; everOpen = true;
      stale(false);
      root.dataset.live = 'on';
      refresh(); // what happened between the rendering of the page and now
    });
    socket.addEventListener('message', refresh);
    socket.addEventListener('close', event => { delete root.dataset.live; lost(event.code === COME_AGAIN); });
  };

  /* ---- the voicemail player: one recording at a time --------------------------------------------------------- */
  const clock = seconds => {
    const whole = Math.floor(seconds);
    return `${Math.floor(whole / 60)}\u00a0min\u00a0${String(whole % 60).padStart(2, '0')}\u00a0s`;
  };
  const LEVELS = 72;
  const levels = async audio => {
    const bytes = await (await fetch(audio.src)).arrayBuffer();
    const sound = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(bytes);
    const samples = sound.getChannelData(0), share = Math.max(1, Math.floor(samples.length / LEVELS));
    const peaks = Array.from({ length: LEVELS }, (_, i) =>
      samples.subarray(i * share, (i + 1) * share).reduce((top, one) => Math.max(top, Math.abs(one)), 0));
    const loudest = Math.max(0.05, ...peaks);
    return peaks.map(peak => peak / loudest);
  };
  const draw = async player => {
    const svg = player.querySelector('.hub-wave');
    const heights = await levels(player.querySelector('audio')).catch(() => Array(LEVELS).fill(0.1));
    if (!player.isConnected) return; // a refresh took it away meanwhile, and emptied it
    svg.replaceChildren(...heights.map((level, i) => {
      const height = 4 + 34 * level, bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      for (const [name, value] of Object.entries({ x: i * 5, y: 20 - height / 2, width: 3, height, rx: 1.5 })) {
        bar.setAttribute(name, value);
      }
      return bar;
    }));
    show(player);
  };
  const show = player => {
    const audio = player.querySelector('audio'), range = player.querySelector('input');
    const whole = Number(range.max) || 1;
    player.querySelectorAll('.hub-wave rect').forEach((bar, i) =>
      bar.classList.toggle('is-played', i / LEVELS < audio.currentTime / whole));
    range.value = audio.currentTime;
    range.setAttribute('aria-valuetext', `${clock(audio.currentTime)} / ${clock(whole)}`);
    player.querySelector('[data-hub-at]').textContent = clock(audio.currentTime);
  };
  const playerOf = row => row.querySelector('.hub-player');
  const pausedIcon = (row, paused) => {
    const icon = row.querySelector('.hub-play .pi'), button = row.querySelector('.hub-play');
    icon.className = `pi ${paused ? 'pi-play' : 'pi-pause'}`;
    button.setAttribute('aria-label', paused ? button.dataset.hubPlay : button.dataset.hubPause);
  };
  const open = row => {
    for (const other of document.querySelectorAll('.hub-message.is-playing')) if (other !== row) shut(other);
    row.classList.add('is-playing');
    playerOf(row).hidden = false;
    const audio = playerOf(row).querySelector('audio');
    if (audio.dataset.ready) return audio;
    audio.dataset.ready = 'yes';
    audio.src = audio.dataset.hubSrc;
    const shown = (type, act) => audio.addEventListener(type, () => { if (row.isConnected) act(); }); // a refresh takes the row away
    shown('timeupdate', () => show(playerOf(row)));
    shown('pause', () => pausedIcon(row, true));
    shown('play', () => pausedIcon(row, false));
    draw(playerOf(row));
    return audio;
  };
  const shut = row => {
    playerOf(row).querySelector('audio').pause();
    playerOf(row).hidden = true;
    row.classList.remove('is-playing');
  };
  on('click', '.hub-play', button => {
    const audio = open(button.closest('.hub-message'));
    if (audio.paused) {
      audio.play().catch(error => { if (error.name !== 'AbortError') failed(); }); // aborted: by the person's next click
      button.closest('.hub-message').querySelector('[data-hub-heard]')?.click();
    } else audio.pause();
  });
  on('input', '.hub-wavebox > input', range => {
    const player = range.closest('.hub-player');
    player.querySelector('audio').currentTime = Number(range.value);
    show(player);
  });

  /* a refresh draws the list anew: the message that was open stays open where it was */
  let kept = null;
  const keep = () => {
    const row = document.querySelector('.hub-message.is-playing');
    const audio = row && playerOf(row).querySelector('audio');
    kept = row && { id: row.dataset.hubId, audio, at: audio.currentTime };
  };
  const reopen = () => {
    if (kept && !kept.audio.isConnected) kept.audio.pause(); // out of the page it would go on sounding
    const row = kept && document.querySelector(`.hub-message[data-hub-id="${kept.id}"]:not(.is-playing)`);
    if (!row) return;
    const audio = open(row), at = kept.at;
    audio.addEventListener('loadedmetadata', () => { audio.currentTime = at; }, { once: true });
    audio.preload = 'metadata';
  };

  document.addEventListener('DOMContentLoaded', () => {
    if (document.querySelector('[data-hub-stale]')) connect();
    if (window.PrimeFaces) drawUnlessOvertaken();
    if (window.PrimeFaces) PrimeFaces.ajax.Utils.handleError = failed; // the page stays, and what is in its fields
    if (window.jQuery) jQuery(document).on('pfAjaxSend', keep).on('pfAjaxError', (event, xhr, request) => notDone(request.source)).on('pfAjaxSuccess', () => { if (root.dataset.live) stale(false); }).on('pfAjaxComplete', () => {
      const own = !refreshing;
      refreshing = false;
      selectEntered();
      reopen();
      waitForEnds();
      onlyWay()?.focus();
      if (own && !root.dataset.live) pending = true; // nobody pushes what followed from it
      later();
      if (toast()) countDown();
    });
    countDown();
    waitForEnds();
    followWay();
  });
})();
