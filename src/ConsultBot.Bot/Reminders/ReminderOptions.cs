using System.ComponentModel.DataAnnotations;
using ConsultBot.Core.Reminders.Dispatching;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>How reminders are sent. Configuration section "Reminders".</summary>
public sealed class ReminderOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Reminders";

    /// <summary>Seconds that an instance has for a delivery it has claimed; more than twice <see cref="SendSeconds"/>. Default 60.</summary>
    [Range(10, 600)]
    public int LeaseSeconds { get; set; } = 60;

    /// <summary>Seconds that one attempt to send may take. Default 20.</summary>
    [Range(1, 120)]
    public int SendSeconds { get; set; } = 20;

    /// <summary>Seconds between two looks for what is due. Default 2.</summary>
    [Range(1, 60)]
    public int PollSeconds { get; set; } = 2;

    /// <summary>Seconds between two looks for workshops that changed. Default 30.</summary>
    [Range(1, 600)]
    public int UpkeepSeconds { get; set; } = 30;

    /// <summary>Deliveries under way at the same time. Default 32.</summary>
    [Range(1, 500)]
    public int AtOnce { get; set; } = 32;

    /// <summary>Messages a second to one tenant, of all instances together; 0 for no limit. Teams allows 50. Default 50.</summary>
    [Range(0, 10_000)]
    public double PerTenant { get; set; } = 50;

    /// <summary>Messages a second to one conversation; 0 for no limit. Default 1.</summary>
    [Range(0, 1_000)]
    public double PerConversation { get; set; } = 1;

    /// <summary>First hour of a working day at which people are reminded, by their own clock. Default 8.</summary>
    [Range(0, 22)]
    public int FirstHour { get; set; } = 8;

    /// <summary>The hour at which that ends; later than <see cref="FirstHour"/>. Default 19.</summary>
    [Range(1, 23)]
    public int LastHour { get; set; } = 19;

    /// <summary>Whether people are reminded on weekends and public holidays, too. Default false.</summary>
    public bool AnyDay { get; set; }

    /// <summary>Seconds in which an organizer can undo a message: nothing goes out before. Default 60.</summary>
    [Range(0, 600)]
    public int UndoSeconds { get; set; } = 60;

    internal bool IsConsistent => FirstHour < LastHour && LeaseSeconds > 2 * SendSeconds;

    internal DispatchSettings Settings => new(
        Duration.FromSeconds(LeaseSeconds), Duration.FromSeconds(SendSeconds), Duration.FromSeconds(PollSeconds), AtOnce, Math.Min(AtOnce, 50));
}
