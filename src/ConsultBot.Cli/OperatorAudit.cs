using ConsultBot.Cli.KnowledgeCommands;
using ConsultBot.Core.Audit;
using ConsultBot.Tables;
using ConsultBot.Tables.Audit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Cli;

/// <summary>Puts on record what an operator did, by the account on the machine. What failed changed nothing, and is not on record.</summary>
internal static class OperatorAudit
{
    private const string From = "command line";

    /// <param name="exitCode">Of what was done; given back.</param>
    /// <param name="action">What, such as "revoke invitation".</param>
    /// <param name="about">An id or a number, never a name.</param>
    public static async Task<int> NoteAsync(this IServiceProvider services, int exitCode, string action, string about, CancellationToken cancellationToken)
    {
        if (exitCode == Exit.Done)
        {
            var clock = services.GetRequiredService<IClock>();
            var entry = new AuditEntry(clock.GetCurrentInstant(), $"operator:{Operator.Name(null)}", action, about, From);
            await new AuditLog(services.GetRequiredService<ITableStore>(), clock).AppendAsync(entry, cancellationToken);
        }

        return exitCode;
    }
}
