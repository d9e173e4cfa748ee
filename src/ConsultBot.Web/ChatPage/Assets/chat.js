// The page around Web Chat: which language, which conversation, and what to do when a session is over.
// It keeps the conversation's id and token in the browser, so that a reload goes on where the reader left off.
(() => {
  'use strict';

  const nonce = document.currentScript.nonce;
  const texts = JSON.parse(document.getElementById('texts').textContent);
  const host = new URL('v3/directline', document.baseURI).href;
  const status = document.getElementById('status');
  const languageChoice = document.getElementById('language');
  const Status = { Online: 2, ExpiredToken: 3, FailedToConnect: 4, Ended: 5 };

  const person = document.getElementById('person');
  const user = person.dataset.user; // Empty for a guest.

  let language = chooseLanguage();
  let session = null;
  let failures = 0;

  const styleOptions = {
    accent: '#17375e',
    backgroundColor: '#ffffff',
    bubbleBackground: '#f1f4f7',
    bubbleBorderColor: '#dde3e9',
    bubbleBorderRadius: 6,
    bubbleFromUserBackground: '#17375e',
    bubbleFromUserBorderColor: '#17375e',
    bubbleFromUserBorderRadius: 6,
    bubbleFromUserTextColor: '#ffffff',
    bubbleMaxWidth: 640,
    bubbleTextColor: '#1c2733',
    cardEmphasisBackgroundColor: '#f1f4f7',
    emojiSet: {}, // The usual set turns the end of a typed "17:00" into a face.
    hideUploadButton: true,
    paddingRegular: 14,
    paddingWide: 18,
    primaryFont: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
    sendBoxBackground: '#ffffff',
    sendBoxBorderTop: 'solid 1px #d5dbe1',
    sendBoxButtonColor: '#17375e',
    sendBoxHeight: 52,
    sendBoxPlaceholderColor: '#55616d',
    sendBoxTextColor: '#1c2733',
    subtle: '#55616d',
    suggestedActionBackgroundColor: '#ffffff',
    suggestedActionBorderColor: '#5f7ea3',
    suggestedActionBorderRadius: 4,
    suggestedActionLayout: matchMedia('(max-width: 40rem)').matches ? 'stacked' : 'flow',
    suggestedActionsStackedLayoutButtonTextWrap: true,
    suggestedActionTextColor: '#17375e',
    timestampColor: '#55616d',
    timestampFormat: 'relative' // The absolute one has twelve-hour times in every language.
  };

  function read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage is switched off: everything works but the memory.
    }
  }

  function write(key, value) {
    try {
      if (value === null) {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, value);
      }
    } catch {
      // As above.
    }
  }

  function chooseLanguage() {
    const wanted = [read('consultbot.language'), ...navigator.languages, document.documentElement.lang];
    return wanted.map(tag => (tag || '').split('-')[0].toLowerCase()).find(tag => tag in texts) || 'en';
  }

  function showTexts() {
    const words = texts[language];
    document.documentElement.lang = language;
    document.title = words.name;
    languageChoice.value = language;
    for (const element of document.querySelectorAll('[data-text]')) {
      element.textContent = words[element.dataset.text];
    }
    for (const element of document.querySelectorAll('[data-label]')) {
      element.setAttribute('aria-label', words[element.dataset.label]);
    }
    person.hidden = !user;
    person.firstElementChild.textContent = user ? words.signedInAs.replace('{name}', () => person.dataset.name) : '';
  }

  function say(name) {
    status.dataset.said = name || '';
    status.textContent = name ? texts[language][name] : '';
  }

  function savedConversation() {
    try {
      const saved = JSON.parse(read('consultbot.conversation'));
      return saved && saved.token && saved.conversationId && (saved.user || '') === user ? saved : null; // Another person's is not gone on with.
    } catch {
      return null;
    }
  }

  // The client refreshes its token by itself; what is saved has to keep up with that.
  function save() {
    if (session && session.isOnline) {
      const { token, conversationId } = session.directLine;
      write('consultbot.conversation', JSON.stringify({ token, conversationId, user }));
    }
  }

  async function post(path, token) {
    const response = await fetch(`${host}/${path}`, {
      method: 'POST',
      headers: token ? { Authorization: `Bearer ${token}` } : {}
    });
    if (response.status === 403) {
      return null;
    }
    if (!response.ok) {
      throw new Error(`${path}: ${response.status}`);
    }
    return response.json();
  }

  async function connect(saved) {
    const renewed = saved && await post('tokens/refresh', saved.token);
    if (saved && !renewed) {
      write('consultbot.conversation', null);
    }
    if (renewed) {
      return { token: renewed.token, conversationId: saved.conversationId };
    }
    const generated = await post('tokens/generate');
    if (user && generated.user.id !== user) {
      location.reload(); // The sign-in has ended: the page still shows it.
    }
    return { token: generated.token };
  }

  async function begin(saved, notice) {
    end();
    const mine = { hasSpoken: false, isOnline: false, isOver: false };
    session = mine;
    say('connecting');
    try {
      const opened = await connect(saved);
      if (session === mine) {
        open(mine, opened, notice);
      }
    } catch {
      if (session === mine) {
        retry();
      }
    }
  }

  function open(mine, opened, notice) {
    mine.directLine = WebChat.createDirectLine({
      domain: host,
      token: opened.token,
      conversationId: opened.conversationId,
      watermark: '', // Web Chat keeps no transcript: the whole of it comes again.
      conversationStartProperties: { locale: language }
    });
    mine.store = WebChat.createStore({}, () => next => action => {
      if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity.from?.role === 'user') {
        mine.hasSpoken = true;
      }
      return next(withoutRepetition(action));
    });
    mine.directLine.connectionStatus$.subscribe(value => changed(mine, value, notice));
    mine.element = document.createElement('div');
    document.getElementById('webchat').replaceChildren(mine.element);
    render();
  }

  // Where a card says all that the text says, the card alone is shown; a client without cards has the text.
  function withoutRepetition(action) {
    const activity = action.payload?.activity;
    const repeats = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity.channelData?.consultbot?.cardRepeatsText;
    return repeats ? { ...action, payload: { ...action.payload, activity: { ...activity, text: undefined } } } : action;
  }

  function render() {
    WebChat.renderWebChat({
      directLine: session.directLine,
      store: session.store,
      locale: language,
      nonce,
      sendTypingIndicator: false,
      styleOptions
    }, session.element);
  }

  function changed(mine, value, notice) {
    if (mine.isOver || session !== mine) {
      return;
    }
    if (value === Status.Online) {
      mine.isOnline = true;
      failures = 0;
      say(notice);
      save();
    } else if (value === Status.ExpiredToken || value === Status.Ended) {
      // Not from inside the client's own notification.
      setTimeout(() => session === mine && begin(null, 'sessionOver'));
    } else if (value === Status.FailedToConnect) {
      retry();
    }
  }

  function end() {
    if (session) {
      session.isOver = true;
      session.directLine?.end();
      session = null;
    }
  }

  function retry() {
    const mine = session;
    failures++;
    say('unreachable');
    setTimeout(() => session === mine && begin(savedConversation()), Math.min(30, 2 ** failures) * 1000);
  }

  languageChoice.addEventListener('change', () => {
    language = languageChoice.value;
    write('consultbot.language', language);
    showTexts();
    say(status.dataset.said);
    if (session?.isOnline && session.hasSpoken) {
      render();
    } else {
      begin(null); // Nothing was asked yet: the greeting comes in the new language.
    }
  });

  document.getElementById('new-conversation').addEventListener('click', () => {
    write('consultbot.conversation', null);
    begin(null);
  });

  document.getElementById('sign-out').addEventListener('click', async () => {
    try {
      const response = await fetch(new URL('sign-out', document.baseURI).href, { method: 'POST' });
      if (!response.ok) {
        throw new Error(`sign-out: ${response.status}`);
      }
      end();
      write('consultbot.conversation', null);
      location.reload();
    } catch {
      say('unreachable');
    }
  });

  setInterval(save, 60_000);
  addEventListener('pagehide', save);
  showTexts();
  begin(savedConversation());
})();
