using NodaTime;
using Relais.Directory.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Life;
using Relais.Scenes.Cases;
using Relais.Scenes.History;
using Relais.Scenes.Staging;

namespace Relais.Scenes.Teams;

/// <summary>What reaches the expert centre by every way: its form, the public form, the telephone, the post, twice the same patient.</summary>
internal sealed class CesoaStory(Stage stage, Player gp, Player coordinator)
{
    private static readonly ContactText ByForm = new("Aurore", "Vidal", Professions.Doctor) { Email = "a.vidal@cabinet.example", Phone = InventedNumbers.Mobile(6_101), Structure = "Cabinet des Lilas" };
    private static readonly ContactText ByFormToo = new("Marius", "Chauvin", Professions.Doctor) { Email = "m.chauvin@cabinet.example", Structure = "Cabinet du Canal" };
    private static readonly ContactText ByPhone = new("Salomé", "Poirier", Professions.Nurse) { Phone = InventedNumbers.Mobile(6_102), Structure = "Soins à domicile de Bobigny" };
    private static readonly ContactText ByPost = new("Hector", "Bailly", Professions.Doctor) { Phone = InventedNumbers.Phone(6_103), Structure = "Cabinet médical de la Mairie" };
    private static readonly ContactText Beginning = new("Lise", "Noël", Professions.Doctor) { Email = "l.noel@cabinet.example" };
    private static readonly ContactText Confirmed = new("Ernest", "Rey", Professions.Doctor) { Email = "e.rey@cabinet.example" };

    /// <summary>Dr Aurore Vidal, who follows her request by a link.</summary>
    private readonly Player _form = stage.Outsider("form", Channel.PublicForm, ByForm, "93048");
    private readonly Player _formToo = stage.Outsider("form-too", Channel.PublicForm, ByFormToo, "75056");
    private readonly Player _phone = stage.Outsider("phone", Channel.Phone, ByPhone, "93048");
    private readonly Player _post = stage.Outsider("post", Channel.Letter, ByPost, "94028");
    private readonly Player _beginning = stage.Outsider("beginning", Channel.PublicForm, Beginning, "75056");
    private readonly Player _confirmed = stage.Outsider("confirmed", Channel.PublicForm, Confirmed, "75056");

    public IEnumerable<Script> Tell(Storyteller story)
    {
        var desk = story.Team.Desks[0];
        var (back, inflamed, knee, bone) = (Joints.All[0], Joints.All[1], Joints.All[2], Joints.All[3]);
        var kept = story.Told("eligible", desk, gp, back, Hours(5), sent => [new(sent + Hours(1.5), BeatKind.Claim)]);
        yield return kept;
        yield return story.Told("declined", desk, gp, knee, Hours(9 * 24), sent =>
        [
            new(sent + Hours(5), BeatKind.Claim),
            new(sent + Hours(8), BeatKind.Decline, "L’imagerie est déjà faite et le traitement de première intention n’est pas épuisé : le bilan du centre n’apporterait rien de plus.")
            {
                Orientation = "Consultation de rhumatologie près du domicile, avec les clichés ; kinésithérapie active d’ici là.",
            },
        ]);
        yield return Outside(story.Told("form", desk, _form, inflamed, Hours(52), sent =>
        [
            new(sent + Hours(6), BeatKind.Claim),
            new(sent + Hours(26), BeatKind.Answer, inflamed.Opinions[0].Text) { Outcome = Outcome.Assessment },
        ]), Channel.PublicForm, null);
        yield return Outside(story.Told("form-too", desk, _formToo, bone, Hours(2), _ => []), Channel.PublicForm, null);
        yield return Outside(story.Told("phone", desk, _phone, bone, Hours(3), _ => []), Channel.Phone, coordinator);
        yield return Outside(story.Told("post", desk, _post, knee, Hours(30), sent => [new(sent + Hours(4), BeatKind.Claim)]), Channel.Letter, coordinator);
        yield return story.Told("twin", desk, story.Team.Askers[^1], back, Hours(3.5), _ => []) with
        {
            Patient = kept.Patient,
            Question = "Lombosciatique qui dure malgré le traitement, vue en remplacement de mon confrère\u00A0: un bilan au centre est-il possible\u202F?",
            Answers = null,
            Merged = (kept.Id, story.Now - Hours(1)),
        };
    }

    public IEnumerable<Arrival> Arrive(Instant now, Func<string, Request> request)
    {
        var (phone, post, line) = (request("phone"), request("post"), CesoaScene.Assessment);
        yield return new CallArrival(stage.IdOf("call/phone"), coordinator, phone.SentAt - Duration.FromMinutes(4), Calls.FormOf(ByPhone, line, phone.Question)) { Request = phone.Id };
        yield return new CallArrival(
            stage.IdOf("call/open"), coordinator, now - Hours(1), Calls.FormOf(ByPost, line, "Où en est le courrier envoyé la semaine dernière ?", now + Hours(4)));
        yield return new CallArrival(stage.IdOf("call/answered"), coordinator, now - Hours(27), Calls.FormOf(ByForm, line, "Le patient doit-il être à jeun ?"))
        {
            Answer = "Non, sauf bilan sanguin prévu : c’est dit sur la convocation.",
        };
        yield return new LetterArrival(coordinator, post.SentAt - Hours(1), "Courrier Dr Bailly.pdf", LetterLines("GONARTHROSE, ECHEC DES INFILTRATIONS.")) { Request = post.Id };
        yield return new LetterArrival(coordinator, now - Hours(2), "Courrier reçu ce matin.pdf", LetterLines("LOMBOSCIATIQUE DEPUIS SIX SEMAINES."));
        foreach (var (key, player) in new[] { ("form", _form), ("form-too", _formToo) })
        {
            var sent = request(key);
            yield return new SenderArrival(player.Id, line, sent.SentAt - Duration.FromMinutes(12)) { IsConfirmed = true, Request = sent.Id };
        }

        yield return new SenderArrival(_beginning.Id, line, now - Duration.FromMinutes(3));
        yield return new SenderArrival(_confirmed.Id, line, now - Duration.FromMinutes(20)) { IsConfirmed = true };
    }

    private static Script Outside(Script script, Channel channel, Player? writer) => script with { Channel = channel, Writer = writer, Answers = null };

    private static string[] LetterLines(string subject) =>
    [
        "CABINET MEDICAL DE LA MAIRIE", "CRETEIL", "", "AU CESOA, PARIS", "", "CHERS CONFRERES,", "",
        "JE VOUS ADRESSE CETTE PATIENTE DE 61 ANS POUR AVIS.", subject,
        "PARACETAMOL ET AINS SANS EFFET DURABLE, DIX SEANCES DE", "KINESITHERAPIE. PAS DE FIEVRE, PAS DE DEFICIT.", "",
        "RADIOGRAPHIES ET COMPTE RENDU CI-JOINTS.", "UN BILAN DANS VOTRE CENTRE SERAIT-IL POSSIBLE ?", "",
        "AVEC MES REMERCIEMENTS,", "", "DR HECTOR BAILLY", "TEL. 02 61 91 61 03",
    ];

    private static Duration Hours(double hours) => Duration.FromHours(hours);
}
