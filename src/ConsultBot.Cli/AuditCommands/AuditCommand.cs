using System.CommandLine;
using ConsultBot.Tables;
using ConsultBot.Tables.Audit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Cli.AuditCommands;

/// <summary><c>consultbot audit</c>: who did what, when and from where.</summary>
internal static class AuditCommand
{
    private const int MostDays = 3660;
    private const int MostEntries = 1_000_000;

    public static Command Create()
    {
        var days = new Option<int>("--days") { Description = "How many days to look back, 1 to 3,660.", DefaultValueFactory = _ => 30 };
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostDays)
            {
                result.AddError("--days: choose a number from 1 to 3,660.");
            }
        });
        var most = new Option<int>("--most") { Description = "The newest so many of them, 1 to 1,000,000.", DefaultValueFactory = _ => 1_000 };
        most.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostEntries)
            {
                result.AddError("--most: choose a number from 1 to 1,000,000.");
            }
        });
        var command = new Command("audit", "List who did what, when (UTC) and from where: actions of organizers and admins, sign-ins, exports, erasures, refusals.") { days, most };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CliServices.OpenAsync(inMemory: false, cancellationToken);
            var clock = services.GetRequiredService<IClock>();
            var since = clock.GetCurrentInstant() - Duration.FromDays(parsed.GetValue(days));
            var log = new AuditLog(services.GetRequiredService<ITableStore>(), clock);
            await AuditListing.WriteAsync(log.ReadAsync(since, cancellationToken), parsed.GetValue(most), parsed.InvocationConfiguration.Output, cancellationToken);
            return Exit.Done;
        });
        return command;
    }
}
