using Relais.Directory.Contract;

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

        return await OneAct.RunAsync(host, async (services, act) =>
        {
            var address = await services.GetRequiredService<IFirstAdministrator>().OpenAsync(new FirstAdministrator(email, firstName, lastName, structure), act, CancellationToken.None);
            await Console.Out.WriteLineAsync($"Compte ouvert pour {firstName} {lastName}. Choisissez le mot de passe avec ce lien, valable un jour et une seule fois :\n{address}");
            return 0;
        });
    }
}
