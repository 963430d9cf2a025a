using Relais.Web;

return args switch
{
    ["administrator", .. var rest] => await AdministratorCommand.RunAsync(rest),
    ["audit", .. var rest] => await AuditCommand.RunAsync(rest),
    ["cda", .. var rest] => await CdaCommand.RunAsync(rest),
    ["demo", .. var rest] => await DemoCommand.RunAsync(rest),
    ["diagnoses", .. var rest] => await DiagnosesCommand.RunAsync(rest),
    ["drugs", .. var rest] => await DrugsCommand.RunAsync(rest),
    ["migrate", .. var rest] => await Schema.MigrateAsync(rest),
    _ => await RelaisHost.RunAsync(args),
};

/// <summary>The entry point, named so that tests can start the whole application.</summary>
public partial class Program;
