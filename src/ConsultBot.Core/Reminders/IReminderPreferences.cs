namespace ConsultBot.Core.Reminders;

/// <summary>Keeps how people want to be reminded.</summary>
public interface IReminderPreferences
{
    Task<ReminderPreferences> GetAsync(string participant, CancellationToken cancellationToken);

    /// <param name="participant">Id of the person.</param>
    /// <param name="change">Called again when somebody else was faster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ReminderPreferences> ChangeAsync(string participant, Func<ReminderPreferences, ReminderPreferences> change, CancellationToken cancellationToken);
}
