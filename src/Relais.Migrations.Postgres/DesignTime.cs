using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Relais.Billing;
using Relais.Directory;
using Relais.Documents;
using Relais.Exams;
using Relais.Forms;
using Relais.Messaging;
using Relais.Patients;
using Relais.Platform;
using Relais.Platform.Data;
using Relais.Requests;

namespace Relais.Migrations.Postgres;

/// <summary>Gives <c>./relais ef</c> the whole model without a running application.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<RelaisDb>
{
    /// <inheritdoc />
    public RelaisDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<RelaisDb>();
        options.UseNpgsql("Host=localhost", o => o.MigrationsAssembly("Relais.Migrations.Postgres"));
        options.UseApplicationServiceProvider(
            new ServiceCollection().Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider());
        Type[] parts = [typeof(DirectoryCapability), typeof(PatientsCapability), typeof(FormsCapability), typeof(MessagingCapability), typeof(DocumentsCapability), typeof(ExamsCapability), typeof(RequestsCapability), typeof(BillingCapability)];
        return new RelaisDb(options.Options, parts.Select(part => new CapabilityPart(part.Assembly)), new WriteGate());
    }
}
