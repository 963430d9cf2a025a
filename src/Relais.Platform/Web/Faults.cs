using Microsoft.AspNetCore.Http;

namespace Relais.Platform.Web;

/// <summary>What the page of a fault may say of it.</summary>
public static class Faults
{
    /// <summary>The reference under which the fault of this request was logged, or null.</summary>
    public static string? FaultReference(this HttpContext http) => http.Items[typeof(ErrorReference)] as string;
}
