const IDLE = 1000;
const AGAIN = 5000;

/** Around a form: sends what changed to `data-url` after a second's rest, and says so. What is typed stays in the page until it is saved. */
class Autosave extends HTMLElement {
  private timer = 0;
  private saved = "";
  private saving = false;

  connectedCallback() {
    const form = this.form;
    if (!form) {
      return;
    }
    this.saved = this.content();
    form.addEventListener("input", () => this.later(IDLE));
    form.addEventListener("change", () => this.later(0));
    form.addEventListener("submit", () => clearTimeout(this.timer));
    addEventListener("online", () => this.later(0));
    document.addEventListener("visibilitychange", () => document.hidden && void this.save(true));
  }

  private get form() {
    return this.querySelector("form");
  }

  private later(delay: number) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(false), delay);
  }

  private fields() {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(this.form!)) {
      if (typeof value === "string" && name !== "_handler") {
        fields.append(name, value);
      }
    }
    return fields;
  }

  private content() {
    const fields = this.fields();
    fields.delete("__RequestVerificationToken");
    return fields.toString();
  }

  private async save(leaving: boolean) {
    const content = this.content();
    if (content === this.saved || this.saving || this.form?.dataset.sent) {
      return;
    }
    this.saving = true;
    try {
      const answer = await fetch(this.dataset.url!, { method: "POST", body: this.fields(), keepalive: leaving, redirect: "manual", headers: { "X-Requested-With": "relais-autosave" } });
      this.heard(answer, content);
    } catch {
      this.say("Connexion interrompue : restez sur cette page, votre brouillon sera enregistré au retour du réseau.", true);
      this.later(AGAIN);
    } finally {
      this.saving = false;
    }
    if (this.content() !== content) {
      this.later(IDLE);
    }
  }

  private heard(answer: Response, content: string) {
    if (answer.ok) {
      this.saved = content;
      this.say(`Brouillon enregistré à ${new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit" }).format(new Date()).replace(":", " h ")}`, false);
    } else if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
      this.say("Votre session a expiré. Reconnectez-vous dans un autre onglet : rien de ce que vous avez écrit ici n’est perdu.", true);
      this.later(AGAIN * 2);
    } else {
      this.say("Le brouillon n’a pas pu être enregistré ; nouvel essai dans quelques secondes.", true);
      this.later(AGAIN);
    }
  }

  private say(sentence: string, late: boolean) {
    const output = this.querySelector<HTMLElement>(".r-saved");
    if (output) {
      output.textContent = sentence;
      output.dataset.state = late ? "late" : "done";
    }
  }
}

customElements.define("relais-autosave", Autosave);
