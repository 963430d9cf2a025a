/** Asks the browser for a passkey (`data-do` get or create), puts its answer in the hidden field of the form and sends the form. */
class Passkey extends HTMLElement {
  connectedCallback() {
    if (!("PublicKeyCredential" in window) || !("parseRequestOptionsFromJSON" in PublicKeyCredential)) {
      return;
    }
    this.hidden = false;
    this.closest("relais-passkey-only")?.removeAttribute("hidden");
    this.querySelector("button")?.addEventListener("click", () => void this.ask());
  }

  private async ask() {
    this.say("");
    try {
      const credential = await this.credential();
      if (credential) {
        this.querySelector<HTMLInputElement>("input[name=Credential]")!.value = JSON.stringify(credential);
        this.closest("form")!.requestSubmit();
      }
    } catch (error) {
      this.say(sentence(error as DOMException));
    }
  }

  private async credential() {
    const answer = await fetch(this.dataset.url!, { method: "POST", headers: { Accept: "application/json" } });
    if (answer.status === 401) {
      location.reload();
      return null;
    }
    if (!answer.ok) {
      throw new DOMException("", "NetworkError");
    }
    const options = await answer.json();
    return this.dataset.do === "create"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  }

  private say(text: string) {
    const place = this.querySelector<HTMLElement>("[role=alert]");
    if (place) {
      place.textContent = text;
      place.hidden = text === "";
    }
  }
}

function sentence(error: DOMException) {
  switch (error.name) {
    case "NotAllowedError":
      return "Aucune clé n’a été utilisée : vous avez annulé, ou le délai est passé. Recommencez quand vous voulez.";
    case "InvalidStateError":
      return "Cet appareil porte déjà une clé pour ce compte.";
    case "NetworkError":
      return "Relais n’a pas répondu. Vérifiez votre connexion, puis recommencez.";
    default:
      return "Cet appareil n’a pas pu donner de clé. Essayez un autre moyen.";
  }
}

customElements.define("relais-passkey", Passkey);
