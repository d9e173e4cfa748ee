using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Tables.Reminders;
using NodaTime;

namespace ConsultBot.Tables.Tests.Reminders;

/// <summary>Reminders, deliveries and instances to test with; time stands still unless a test moves it.</summary>
internal static class ReminderRun
{
    public static Instant Now { get; } = Instant.FromUtc(2027, 9, 7, 9, 0);

    public static Reminder Reminder(int shards = 4, string id = "r-1") => new(id, "w-1", ReminderOccasion.Once, new Audience(AudienceKind.Invited))
    {
        Wanted = Now,
        Latest = Now + Duration.FromDays(2),
        UsefulUntil = Now + Duration.FromDays(3),
        Shards = shards,
    };

    public static List<Delivery> Deliveries(Reminder reminder, int count, Duration step = default) =>
        [.. Enumerable.Range(0, count).Select(number => $"p-{number:D6}").Select((person, number) =>
            new Delivery(ReminderIds.Delivery(reminder.Id, reminder.Revision, person), reminder.Id, reminder.Revision, person, "State:ghana", Now + (step * number)))];

    public static ReminderDispatcher Instance(ITableStore store, IReminderSender sender, MovedTime time, IDispatchWatch? watch = null) =>
        new(new ReminderRepository(store), sender, watch ?? new SilentWatch(), DispatchSettings.Default, new SteadyClock(time), time);

    public static async Task<Reminder> KeepAsync(IReminderStore store, Reminder reminder) => (await store.DecideAsync(reminder.Id, _ => reminder, CancellationToken.None))!;

    /// <summary>Does it again until the store does not fail.</summary>
    public static async Task<T> InsistAsync<T>(Func<Task<T>> work)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (StoreUnavailableException) when (attempt < 10_000)
            {
            }
        }
    }

    internal sealed class SilentWatch : IDispatchWatch
    {
        private int _lost;

        public int Lost => _lost;

        public void StoreFailed(Exception exception)
        {
            if (exception is not StoreUnavailableException)
            {
                throw new InvalidOperationException("Nothing but the store fails here.", exception);
            }
        }

        public void SendFailed(Delivery delivery, Exception exception)
        {
        }

        public void ClaimLost(Delivery delivery) => Interlocked.Increment(ref _lost);
    }
}
