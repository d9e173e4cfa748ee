using NodaTime;

namespace ConsultBot.Core.Status;

/// <summary>How the service is.</summary>
/// <param name="HasStore">Whether the store answered within seconds.</param>
/// <param name="Knowledge">Version of the knowledge in use; null for none.</param>
/// <param name="Dispatcher">The sending of reminders.</param>
/// <param name="Keys">The keys of the Bot Connector.</param>
/// <param name="CredentialsEnd">When the bot's own secret or certificate ends; null where that is not known, or there is none.</param>
/// <param name="Stopped">Names of background services that ended before their time.</param>
public sealed record ServiceStatus(bool HasStore, int? Knowledge, DispatcherState Dispatcher, KeyState Keys, Instant? CredentialsEnd, IReadOnlyList<string> Stopped);
