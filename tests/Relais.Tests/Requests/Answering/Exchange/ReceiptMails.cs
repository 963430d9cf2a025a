namespace Relais.Tests.Requests.Answering.Exchange;

/// <summary>What mail programs and servers send back (RFC 8098, RFC 3464).</summary>
internal static class ReceiptMails
{
    public static string Disposition(string name, string disposition) =>
        $"""
        Final-Recipient: rfc822;requerant@medecin.mssante.fr
        Original-Message-ID: <{name}@ess.mssante.fr>
        Disposition: automatic-action/MDN-sent-automatically; {disposition}
        """;

    public static string Status(string name, string action, string status) =>
        $"""
        Reporting-MTA: dns; mssante.example
        X-Original-Message-ID: <{name}@ess.mssante.fr>

        Final-Recipient: rfc822; requerant@medecin.mssante.fr
        Action: {action}
        Status: {status}
        """;

    public static string Read(string name) => Report(name, "disposition-notification", "message/disposition-notification", Disposition(name, "displayed"));

    public static string Failed(string name) => Report(name, "delivery-status", "message/delivery-status", Status(name, "failed", "5.1.1"));

    private static string Report(string name, string kind, string type, string notice) =>
        $"""
        From: requerant@medecin.mssante.fr
        To: relais@ess.mssante.fr
        Subject: Compte rendu
        Message-ID: <{Guid.CreateVersion7():N}@mssante.example>
        Date: Mon, 02 Mar 2026 09:00:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type={kind}; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        A propos de {name}.

        --b
        Content-Type: {type}

        {notice}

        --b--
        """;
}
