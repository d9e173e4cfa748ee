using System.CommandLine;
using System.Globalization;
using ConsultBot.Core.Audit;
using ConsultBot.Tables;
using ConsultBot.Tables.Audit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Cli.AuditCommands;

/// <summary><c>consultbot audit</c>: who did what, when and from where.</summary>
internal static class AuditCommand
{
    private const int MostDays = 3660;

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
        var command = new Command("audit", "List who did what, when (UTC) and from where: actions of organizers and admins, sign-ins, exports, erasures, refusals.") { days };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CliServices.OpenAsync(inMemory: false, cancellationToken);
            var clock = services.GetRequiredService<IClock>();
            var since = clock.GetCurrentInstant() - Duration.FromDays(parsed.GetValue(days));
            var log = new AuditLog(services.GetRequiredService<ITableStore>(), clock);
            var count = await ListAsync(log.ReadAsync(since, cancellationToken), parsed.InvocationConfiguration.Output);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(count == 0 ? "Nothing is on record for this time." : $"{count} entries.");
            return Exit.Done;
        });
        return command;
    }

    private static async Task<int> ListAsync(IAsyncEnumerable<AuditEntry> entries, TextWriter output)
    {
        var count = 0;
        await foreach (var entry in entries)
        {
            count++;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{entry.At.ToDateTimeUtc():yyyy-MM-dd HH:mm:ss}Z  {Plain(entry.Who),-44}  {Plain(entry.From),-12}  {Plain(entry.Action)}  {Plain(entry.About)}").TrimEnd());
        }

        return count;
    }

    /// <summary>A channel's user id is input: no control character of it reaches a terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? '?' : letter));
}
