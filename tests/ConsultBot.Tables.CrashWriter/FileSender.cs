using System.Globalization;
using System.Text;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;

namespace ConsultBot.Tables.CrashWriter;

/// <summary>A channel that takes everything and drops no repetition: a line a message, in a file of this process, written when the message is taken.</summary>
internal sealed class FileSender : IReminderSender, IDisposable
{
    private readonly FileStream _file;
    private readonly Lock _gate = new();

    public FileSender(string folder, string name)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{Environment.ProcessId}.sent"));
        _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    }

    public Task<SendOutcome> SendAsync(Reminder reminder, Delivery delivery, Func<bool> isOurs, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!isOurs())
            {
                return Task.FromResult(new SendOutcome(SendResult.Later));
            }

            // One write: a process that is killed has sent all of it or nothing.
            _file.Write(Encoding.ASCII.GetBytes(delivery.Id + "\n"));
        }

        return Task.FromResult(new SendOutcome(SendResult.Taken, "file"));
    }

    public void Dispose() => _file.Dispose();
}
