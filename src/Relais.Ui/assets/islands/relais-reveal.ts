/** Shows or hides what is typed in a password field. */
class Reveal extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input");
    const button = this.querySelector("button");
    if (!input || !button) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", () => {
      const shown = input.type === "password";
      input.type = shown ? "text" : "password";
      button.setAttribute("aria-pressed", String(shown));
      button.querySelector("span")!.textContent = shown ? "Masquer" : "Afficher";
    });
    input.form?.addEventListener("submit", () => (input.type = "password"));
  }
}

customElements.define("relais-reveal", Reveal);
