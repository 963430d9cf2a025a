using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Relais.Requests.Intake.Mails;
using Relais.Requests.Intake.Mails.Reading;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>What is understood of a mail's words, without reading any mail.</summary>
public sealed class MailRulesTests
{
    [Theory]
    [InlineData("Dr LE BRAS Anne", "Anne", "LE BRAS")]
    [InlineData("Le Bras, Anne", "Anne", "Le Bras")]
    [InlineData("Anne Le Bras", "Anne", "Le Bras")]
    [InlineData("Pr. Anne Le Bras", "Anne", "Le Bras")]
    [InlineData("\"Docteur Anne LE BRAS\"", "Anne", "LE BRAS")]
    [InlineData("Secrétariat", "", "Secrétariat")]
    [InlineData("anne@cabinet.example.fr", "", "")]
    [InlineData("", "", "")]
    public void A_name_is_guessed_from_how_a_sender_is_shown(string shown, string first, string last) =>
        Assert.Equal(new SenderName(first, last), SenderName.Of(shown));

    [Theory]
    [InlineData("Bonjour,\n\n-------- Message transféré --------\nSujet : avis\nDate : lundi\nDe : Anne Le Bras <anne@cabinet.example.fr>\nPour : x@y.fr\n\nTexte", "anne@cabinet.example.fr")]
    [InlineData("---------- Forwarded message ---------\nFrom: Anne <anne@cabinet.example.fr>\nDate: Mon\n\nTexte", "anne@cabinet.example.fr")]
    [InlineData("-----Message d'origine-----\nDe : Anne [mailto:anne@cabinet.example.fr]\nEnvoyé : lundi\n", "anne@cabinet.example.fr")]
    [InlineData("Début du message transféré :\n\n> De: Anne <anne@cabinet.example.fr>\n> Objet: avis\n", "anne@cabinet.example.fr")]
    [InlineData("Bonjour, écrivez à anne@cabinet.example.fr", null)]
    public void The_first_writer_of_a_forwarded_mail_is_found(string text, string? address) =>
        Assert.Equal(address, MailTexts.ForwardedFrom(text));

    [Theory]
    [InlineData("Voici la photo.\n\nLe lun. 2 mars 2026 à 09:00, Relais <relais@ess.example.fr> a écrit :\n> Bonjour", "Voici la photo.")]
    [InlineData("Voici.\n-----Message d'origine-----\nDe : Relais\n", "Voici.")]
    [InlineData("Voici.\n\nDe : Relais <a@b.fr>\nEnvoyé : lundi\nTexte", "Voici.")]
    [InlineData("> ancien\nVoici.\n> ancien", "Voici.")]
    [InlineData("> tout est cité", "> tout est cité")]
    [InlineData("Sans citation.", "Sans citation.")]
    public void An_answer_is_read_without_what_it_quotes(string text, string own) => Assert.Equal(own, MailTexts.WithoutQuote(text));

    [Theory]
    [InlineData("Re: Votre demande DA-2026-000123", "DA-2026-000123")]
    [InlineData("da-2026-000123", "DA-2026-000123")]
    [InlineData("DA-2026-1", null)]
    public void The_number_of_a_request_is_found_in_a_subject(string subject, string? number) => Assert.Equal(number, MailTexts.RequestNumberIn(subject));

    [Fact]
    public void A_text_made_to_cost_time_costs_little()
    {
        var text = string.Concat(Enumerable.Repeat("-- message transféré --\nde : " + new string('a', 190) + "\n", 3_000));
        var begun = TimeProvider.System.GetTimestamp();

        MailTexts.ForwardedFrom(text);
        MailTexts.WithoutQuote(text);

        Assert.InRange(TimeProvider.System.GetElapsedTime(begun), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_clinical_document_says_its_patient_and_its_author()
    {
        var document = CdaHeader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Zips.Cda())))!;

        Assert.Equal(
            new CdaPatient
            {
                Ins = "258077512345670", BirthName = "VIGOUROUX", UsedName = "LE GALL", FirstNames = "YUNA MARIE", Sex = "F", BirthDate = "1958-07-14", BirthPlace = "29024",
                PostCode = "29270", City = "Carhaix-Plouguer",
            },
            document.Patient);
        Assert.Equal(("LE BRAS", "ANNE", "10", "Cabinet de Carhaix"), (document.Author.LastName, document.Author.FirstName, document.Author.Profession, document.Author.Structure));
        Assert.Equal("Lettre de liaison.pdf", document.BodyName);
    }

    [Fact]
    public void The_identity_of_a_test_and_a_number_with_a_wrong_key_are_not_taken()
    {
        var cda = Zips.Cda(rpps: "10003456789").Replace("1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.10", StringComparison.Ordinal);

        var document = CdaHeader.Read(new MemoryStream(Encoding.UTF8.GetBytes(cda)))!;

        Assert.Equal(("", ""), (document.Patient.Ins, document.Author.Rpps));
    }

    [Fact]
    public void Whatever_bytes_call_themselves_winmail_or_archive_are_read_without_a_fault()
    {
        var winmail = Tnefs.WithLongName("a.png", Convert.FromBase64String(Eml.Png));
        var folder = Zips.Xdm();
        Prop.ForAll<int, byte>((at, value) =>
        {
            foreach (var whole in new[] { winmail, folder })
            {
                var broken = (byte[])whole.Clone();
                broken[(int)((uint)at % broken.Length)] = value;
                _ = Tnef.Read(broken.AsSpan(0, broken.Length - (int)((uint)at % 50)));
                _ = XdmFolder.Read(broken);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("avis@ess.example.fr", true, "avis+da-2026-000123.aaaa@ess.example.fr")]
    [InlineData("avis@ess.example.fr", false, "avis@ess.example.fr")]
    [InlineData("secretariat-de-coordination-de-l-equipe-de-soins@ess.example.fr", true, "secretariat-de-coordination-de-l-equipe-de-soins@ess.example.fr")]
    public void An_answer_is_asked_to_an_address_that_mail_can_carry(string address, bool takesTags, string asked)
    {
        var text = new MailboxText(address, MailboxKind.Email, MailboxWay.Delivered) { TakesTags = takesTags };

        Assert.Equal(asked, Mailbox.Open(Relais.Kernel.TeamId.New(), text, (_, _) => []).AddressFor("da-2026-000123.aaaa"));
    }
}
