using NodaTime;
using Relais.Kernel;
using Relais.Platform.Mail.Secure;
using Relais.Requests.Answering.Exchange;
using Relais.Requests.Contract;
using Xunit;

namespace Relais.Tests.Requests.Answering.Exchange;

/// <summary>What receipts say, and which addresses may receive anything.</summary>
public sealed class ReceiptTests
{
    private const string Name = "xdm-0190d3b0000070008000000000000001";

    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Theory]
    [InlineData("displayed", "Read")]
    [InlineData("processed", "Read")]
    [InlineData("dispatched", "Delivered")]
    [InlineData("processed/Error: 904^INS différent", "Failed")]
    public void A_disposition_is_understood(string disposition, string kind) =>
        Assert.Equal(kind, Receipt.Read([ReceiptMails.Disposition(Name, disposition)], [], isBounce: false)?.Kind.ToString());

    [Theory]
    [InlineData("delivered", "Delivered")]
    [InlineData("relayed", "Delivered")]
    [InlineData("failed", "Failed")]
    public void A_delivery_status_is_understood(string action, string kind) =>
        Assert.Equal(kind, Receipt.Read([ReceiptMails.Status(Name, action, "5.1.1")], [], isBounce: true)?.Kind.ToString());

    [Fact]
    public void The_software_s_reason_is_kept_without_what_it_wrote() =>
        Assert.Equal("Le logiciel du destinataire n’a pas intégré le document (code 904).", Receipt.Read([ReceiptMails.Disposition(Name, "processed/error: 904^INS de Mme X différent")], [], isBounce: false)?.Why);

    [Fact]
    public void What_is_about_nothing_of_ours_is_nothing()
    {
        Assert.Null(Receipt.Read([ReceiptMails.Disposition("autre", "displayed")], ["<autre@example.fr>"], isBounce: false));
        Assert.Null(Receipt.Read([ReceiptMails.Disposition(Name, "deleted")], [], isBounce: false));
        Assert.Null(Receipt.Read([ReceiptMails.Status(Name, "delayed", "4.4.1")], [], isBounce: false));
        Assert.Equal(ReceiptKind.Failed, Receipt.Read([], [$"<{Name}@ess.mssante.fr>"], isBounce: true)?.Kind);
    }

    [Fact]
    public void A_late_receipt_takes_nothing_back()
    {
        var sending = Sending();
        sending.Receive(new(Name, ReceiptKind.Read, null), Now);
        sending.Receive(new(Name, ReceiptKind.Delivered, null), Now + Duration.FromMinutes(1));
        sending.Receive(new(Name, ReceiptKind.Failed, "Trop tard."), Now + Duration.FromMinutes(2));

        Assert.Equal((SendingState.Read, Now), (sending.State, sending.ReadAt));
    }

    [Fact]
    public void Pauses_grow_to_four_hours()
    {
        var pauses = Enumerable.Range(1, SecureBackoff.MaxAttempts).Select(SecureBackoff.PauseAfter).ToList();

        Assert.Equal(Duration.FromMinutes(1), pauses[0]);
        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal(Duration.FromHours(4), pauses[^1]);
        Assert.True(pauses.Aggregate(Duration.Zero, (sum, pause) => sum + pause) > Duration.FromHours(16), "A night's failure must be survived.");
    }

    [Theory]
    [InlineData("dr.x@medecin.mssante.fr", true)]
    [InlineData("dr.x@mssante.fr", true)]
    [InlineData("dr.x@notmssante.fr", false)]
    [InlineData("dr.x@mssante.fr.example.com", false)]
    [InlineData("dr.x@example.fr", false)]
    public void Only_the_trust_space_is_secure(string text, bool isSecure)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));
        Assert.Equal(isSecure, new SecureMailOptions().IsSecure(address));
    }

    [Fact]
    public void Health_data_never_leaves_the_machine_in_clear()
    {
        Assert.Throws<InvalidOperationException>(() => new SecureMailOptions { Host = "smtp.operateur.example", StartTls = false }.Validated());
        Assert.Throws<InvalidOperationException>(() => new SecureMailOptions { Domains = " " }.Validated());
        Assert.True(new SecureMailOptions { Host = "127.0.0.1", StartTls = false }.Validated().IsOn);
    }

    private static SecureSending Sending()
    {
        Assert.True(EmailAddress.TryParse("dr.x@medecin.mssante.fr", out var address));
        var sending = SecureSending.Plan(RequestId.New(), RecipientRole.Other, "Dr X", address);
        sending.Begin(Guid.CreateVersion7(), Now);
        sending.Try(Now);
        sending.Sent(Now);
        return sending;
    }
}
