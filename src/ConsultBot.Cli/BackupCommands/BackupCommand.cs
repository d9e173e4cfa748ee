using System.CommandLine;
using System.Globalization;
using ConsultBot.Tables;
using ConsultBot.Tables.Backups;
using ConsultBot.Tables.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Cli.BackupCommands;

/// <summary><c>consultbot backup --out FILE</c>: everything that the store keeps in one file.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Option<FileInfo>("--out") { Description = "The file to write; it must not exist yet.", HelpName = "file", Required = true };
        var command = new Command("backup", "Write all that the store keeps to a file, from which \"restore\" fills another store; of what is written meanwhile it may hold a part.") { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CliServices.OpenAsync(inMemory: false, cancellationToken);
            var store = (ConfiguredTableStore)services.GetRequiredService<ITableStore>();
            var rows = await StoreBackup.WriteAsync(store, parsed.GetRequiredValue(file).FullName, cancellationToken);
            if (rows == 0)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"The store is empty ({store.Description}), and no file was written. Is \"Storage\" set here as it is for the bot?");
                return Exit.Failed;
            }

            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows of {store.Description} are in {parsed.GetRequiredValue(file).FullName}."));
            await output.WriteLineAsync("It holds personal data: keep it as safe as the store. The keys that sign people in are not in it.");
            return await services.NoteAsync(Exit.Done, "back up", string.Create(CultureInfo.InvariantCulture, $"{rows} rows"), cancellationToken);
        });
        return command;
    }
}
