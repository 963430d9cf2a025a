/** Calls when the server says that something changed. One tab holds the line for all tabs of the browser: a browser opens six lines at most. */
export function onNews(url: string, told: () => void): () => void {
  const name = `relais:${url}`;
  const others = new BroadcastChannel(name);
  others.onmessage = told;
  const asked = performance.now();
  const leaving = new AbortController();
  let leave = () => {};
  const lead = async () => {
    const line = new Line(url, performance.now() - asked > 1000, () => {
      told();
      others.postMessage("");
    });
    await new Promise<void>((resolve) => (leave = resolve));
    line.close();
  };
  if (navigator.locks) {
    // Refused only when the element goes away before its turn.
    navigator.locks.request(name, { signal: leaving.signal }, lead).catch(() => {});
  } else {
    void lead();
  }

  return () => {
    leaving.abort();
    leave();
    others.close();
  };
}

class Line {
  private source?: EventSource;
  private again = 0;

  /** @param missed whether something may have been said before this line opens. */
  constructor(
    private url: string,
    private missed: boolean,
    private told: () => void,
  ) {
    this.open();
  }

  close() {
    clearTimeout(this.again);
    this.source?.close();
  }

  private open() {
    this.source = new EventSource(this.url);
    this.source.addEventListener("nouvelles", this.told);
    this.source.onmessage = this.told;
    this.source.onopen = () => {
      if (this.missed) {
        this.told();
      }
      this.missed = true;
    };
    this.source.onerror = () => {
      // The browser tries again by itself while connecting; once closed, we do.
      if (this.source?.readyState === EventSource.CLOSED) {
        this.again = window.setTimeout(() => this.open(), 10000 + Math.random() * 20000);
      }
    };
  }
}
