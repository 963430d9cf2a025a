/** Around the hidden fields of a form without an account: finds, while one types, the number that proves a little work. Optional. */
class Effort extends HTMLElement {
  connectedCallback() {
    void this.work();
  }

  private async work() {
    const challenge = this.querySelector<HTMLInputElement>("input[name=Challenge]");
    const answer = this.querySelector<HTMLInputElement>("input[name=Answer]");
    if (!challenge || !answer || !crypto.subtle) {
      return;
    }
    const bits = Number(this.dataset.bits);
    const text = new TextEncoder();
    for (let tried = 0; this.isConnected; tried++) {
      const hash = new DataView(await crypto.subtle.digest("SHA-256", text.encode(`${challenge.value}.${tried}`)));
      if (Math.clz32(hash.getUint32(0)) >= bits) {
        answer.value = String(tried);
        return;
      }
    }
  }
}

customElements.define("relais-effort", Effort);
