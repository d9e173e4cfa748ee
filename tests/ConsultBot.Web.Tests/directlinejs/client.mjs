// Microsoft's DirectLineJS, driven line by line: commands as JSON on standard input, what happens as JSON on standard output.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// The client needs the browser's XMLHttpRequest; this is as much of it as it uses, over fetch.
globalThis.XMLHttpRequest = class {
  readyState = 0;
  status = 0;
  timeout = 0;
  responseType = '';
  upload = {};
  #headers = {};
  #abort = new AbortController();

  open(method, url) {
    Object.assign(this, { method, url, readyState: 1 });
  }

  setRequestHeader(name, value) {
    this.#headers[name] = value;
  }

  getAllResponseHeaders() {
    return '';
  }

  abort() {
    this.#abort.abort();
  }

  async send(body) {
    try {
      const response = await fetch(this.url, {
        method: this.method,
        headers: this.#headers,
        body: body ?? undefined,
        signal: this.#abort.signal
      });
      this.responseText = await response.text();
      this.status = response.status;
      this.response = this.responseType === 'json' && this.responseText ? JSON.parse(this.responseText) : this.responseText;
    } catch {
      this.status = 0;
    }
    this.readyState = 4;
    this.onreadystatechange?.();
  }
};

const { DirectLine } = require('botframework-directlinejs');
globalThis.WebSocket = require('ws');

let client;
const say = event => process.stdout.write(`${JSON.stringify(event)}\n`);

function connect(options) {
  client = new DirectLine({ ...options, timeout: 1000, random: () => 0 });
  client.connectionStatus$.subscribe(status => say({ status }));
  client.activity$.subscribe(activity => say({ activity }), error => say({ error: String(error?.message ?? error) }));
}

const commands = {
  connect,
  post: activity => client.postActivity(activity).subscribe(posted => say({ posted }), error => say({ refused: error.status })),
  state: () => say({ state: { token: client.token, conversationId: client.conversationId, watermark: client.watermark } }),
  refresh: () => client.refreshToken().subscribe(token => say({ token })),
  exit: () => process.exit(0)
};

process.on('unhandledRejection', error => say({ error: String(error?.message ?? error) }));
process.on('uncaughtException', error => say({ error: String(error?.message ?? error) }));
createInterface({ input: process.stdin }).on('line', line => {
  for (const [name, argument] of Object.entries(JSON.parse(line))) {
    commands[name](argument);
  }
}).on('close', () => process.exit(0));
