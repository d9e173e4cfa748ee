using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Tables.Azure;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.Reminders;
using NodaTime;

namespace ConsultBot.Tables.CrashWriter;

/// <summary>An instance that sends reminders until it is killed.</summary>
internal sealed class ReminderWorker(string place, string sink, string name)
{
    public static DispatchSettings Settings { get; } = new(Duration.FromSeconds(3), Duration.FromSeconds(1), Duration.FromMilliseconds(50), 16, 16);

    public async Task RunAsync()
    {
        await using var store = await OpenAsync(place);
        using var file = new FileSender(sink, name);
        IReminderSender sender = name.StartsWith("log", StringComparison.Ordinal) ? new LogSender(new ConversationLog(store, TimeProvider.System)) : file;
        Console.Out.WriteLine("ready");
        await new ReminderDispatcher(new ReminderRepository(store), sender, new Silence(), Settings, new SteadyClock(TimeProvider.System), TimeProvider.System).RunAsync(CancellationToken.None);
    }

    /// <param name="place">A folder for the local store, or a connection string.</param>
    public static async Task<ITableStore> OpenAsync(string place) => place.Contains('=', StringComparison.Ordinal)
        ? new AzureTableStore(new AzureTableStoreOptions { ConnectionString = place }, TimeProvider.System)
        : await LocalTableStore.OpenAsync(new LocalTableStoreOptions { Folder = place }, TimeProvider.System, null, CancellationToken.None);

    internal sealed class Silence : IDispatchWatch
    {
        public void StoreFailed(Exception exception) => Console.Error.WriteLine(exception.Message);

        public void SendFailed(Delivery delivery, Exception exception) => Console.Error.WriteLine(exception.Message);

        public void ClaimLost(Delivery delivery)
        {
        }
    }
}
