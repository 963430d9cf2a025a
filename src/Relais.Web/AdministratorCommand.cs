using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Web;

/// <summary><c>relais administrator EMAIL FIRST LAST STRUCTURE</c>: the first account of an empty installation.</summary>
internal static class AdministratorCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var email, var firstName, var lastName, var structure, .. var host])
        {
            await Console.Error.WriteLineAsync("Usage : relais administrator COURRIEL PRÉNOM NOM \"NOM DE L’ÉQUIPE\"");
            return 2;
        }

        await using var app = RelaisHost.Build(host);
        await Schema.PrepareAsync(app.Services);
        await using var scope = app.Services.CreateAsyncScope();
        var act = Act.OfRelais(scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant());
        try
        {
            var address = await scope.ServiceProvider.GetRequiredService<IFirstAdministrator>().OpenAsync(new FirstAdministrator(email, firstName, lastName, structure), act, CancellationToken.None);
            await Console.Out.WriteLineAsync($"Compte ouvert pour {firstName} {lastName}. Choisissez le mot de passe avec ce lien, valable un jour et une seule fois :\n{address}");
            return 0;
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Refusal.Sentence);
            return 1;
        }
    }
}
