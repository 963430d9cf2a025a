using NodaTime;
using Relais.Documents.Contract;
using Relais.Documents.Prescriptions;
using Relais.Kernel;
using Xunit;

namespace Relais.Tests.Documents.Prescriptions;

/// <summary>What may happen to a prescription, and what may not.</summary>
public sealed class PrescriptionTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 0);
    private static readonly Act Author = new(ProfessionalId.New(), Now);
    private static readonly Act Other = new(ProfessionalId.New(), Now);
    private static readonly PrescriptionContent Content = new() { Kind = PrescriptionKind.Ordinary };
    private static readonly PrescribingOccasion Occasion = new(Guid.CreateVersion7(), "DA-2026-000001", "/demandes/1", PatientId.New(), "Europe/Paris");

    [Fact]
    public void A_draft_is_written_by_its_author_alone()
    {
        var draft = Draft();
        Assert.Null(draft.WhyNotWrite(Author));
        Assert.Equal("prescription.not-yours", draft.WhyNotWrite(Other)?.Code);
        Assert.Equal("prescription.not-signed", draft.WhyNotCorrect(Author)?.Code);
    }

    [Fact]
    public void A_signed_one_never_changes()
    {
        var signed = Signed();
        Assert.Equal(PrescriptionState.Signed, signed.State);
        Assert.Equal("prescription.already-signed", signed.WhyNotWrite(Author)?.Code);
        Assert.Throws<RefusedException>(() => signed.Write(Content, signed.Version, Author));
        Assert.Throws<RefusedException>(() => signed.Sign(Seal, 2, Author));
        Assert.Equal("prescription.not-yours", signed.WhyNotCorrect(Other)?.Code);
    }

    [Fact]
    public void It_is_revoked_once_with_a_reason()
    {
        var signed = Signed();
        Assert.Equal("prescription.reason-missing", Assert.Throws<RefusedException>(() => signed.Revoke(" ", Author)).Refusal.Code);
        signed.Revoke(new string('x', 2 * Prescription.MaxWhy), Author);
        Assert.Equal((PrescriptionState.Revoked, Prescription.MaxWhy), (signed.State, signed.RevokedWhy!.Length));
        Assert.Equal("prescription.already-revoked", signed.WhyNotCorrect(Author)?.Code);
    }

    [Fact]
    public void It_is_bounded()
    {
        var draft = Draft();
        var line = new PrescriptionLine { Name = "Compresses" };
        var many = Content with { Lines = [.. Enumerable.Repeat(line, PrescriptionContent.MostLines + 1)] };
        Assert.Equal("prescription.too-many-lines", Assert.Throws<RefusedException>(() => draft.Write(many, draft.Version, Author)).Refusal.Code);
        var @long = Content with { Note = new string('x', Prescription.MaxContent) };
        Assert.Equal("prescription.too-long", Assert.Throws<RefusedException>(() => draft.Write(@long, draft.Version, Author)).Refusal.Code);
    }

    [Fact]
    public void What_is_typed_is_kept_for_who_read_this_version()
    {
        var draft = Draft();
        draft.KeepTyped(Content with { Note = "a" }, draft.Version, Author);
        Assert.Equal((1, "a"), (draft.Version, draft.Read().Note));
        draft.Write(Content, 1, Author);
        Assert.Throws<RefusedException>(() => draft.KeepTyped(Content, 1, Author));
    }

    [Fact]
    public void Where_one_does_not_prescribe_nothing_is_begun() =>
        Assert.Equal(
            "prescription.not-yours",
            Assert.Throws<RefusedException>(() => Prescription.Begin(Occasion with { WhyNot = PrescriptionRefusals.NotYours }, Content, null, Author)).Refusal.Code);

    private static PrescriptionSeal Seal { get; } = new(new string('a', 32), FileId.New(), Guid.CreateVersion7(), [1], [2]);

    private static Prescription Draft() => Prescription.Begin(Occasion, Content, null, Author);

    private static Prescription Signed()
    {
        var draft = Draft();
        draft.Sign(Seal, 1, Author);
        return draft;
    }
}
