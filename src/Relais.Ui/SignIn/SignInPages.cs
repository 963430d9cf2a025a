using Microsoft.AspNetCore.Http;
using Relais.Kernel;
using Relais.Platform.SignIn;

namespace Relais.Ui.SignIn;

/// <summary>What the pages of sign-in share.</summary>
internal static class SignInPages
{
    /// <summary>An address of sign-in that remembers where the person was going.</summary>
    public static string WithReturn(string address, string? back) =>
        LocalReturn.Of(back) is LocalReturn.Home ? address : address + QueryString.Create("retour", back!);

    /// <summary>Tells machines that this refusal is a matter of time.</summary>
    public static void TellWait(this HttpContext http, Refusal? refusal)
    {
        if (refusal?.Code is SignInRefusals.ThrottledCode or SignInRefusals.BusyCode)
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
    }
}
