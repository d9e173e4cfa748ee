using System.CommandLine;
using System.Globalization;
using ConsultBot.Tables;
using ConsultBot.Tables.Backups;
using ConsultBot.Tables.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Cli.BackupCommands;

/// <summary><c>consultbot restore FILE</c>: fills an empty store with a backup.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "What \"backup\" wrote." };
        var command = new Command("restore", "Fill an empty store with a backup, made of a store of either kind; start the bot afterwards.") { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // Before the store is opened: a wrong name makes no new store.
            var path = parsed.GetRequiredValue(file).FullName;
            if (!File.Exists(path))
            {
                throw new FileNotFoundException($"There is no file {path}.");
            }

            await using var services = await CliServices.OpenAsync(inMemory: false, cancellationToken);
            return await RestoreAsync(services, path, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RestoreAsync(IServiceProvider services, string path, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var store = (ConfiguredTableStore)services.GetRequiredService<ITableStore>();
        var result = await FillAsync(store, path, error, cancellationToken);
        if (result.TableInUse is { } table)
        {
            await error.WriteLineAsync(
                $"The store is not empty ({store.Description} has rows in its table {table}), and nothing was changed. "
                + "Set \"Storage\" to a new folder or account, restore into that, and start the bot with the same setting.");
            return Exit.Failed;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{result.Rows:N0} rows are in {store.Description}. Everybody signs in anew: the keys for that are not in a backup."));
        return await services.NoteAsync(Exit.Done, "restore", string.Create(CultureInfo.InvariantCulture, $"{result.Rows} rows"), cancellationToken);
    }

    private static async Task<RestoreResult> FillAsync(ConfiguredTableStore store, string path, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            return await StoreRestore.RunAsync(store, path, cancellationToken);
        }
        catch (Exception failure) when (failure is StoreUnavailableException or OperationCanceledException)
        {
            await error.WriteLineAsync($"The store may hold a part of the backup ({store.Description}): choose another one, or empty it, before the next attempt.");
            throw;
        }
    }
}
