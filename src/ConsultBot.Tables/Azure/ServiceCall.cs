using Azure;
using Azure.Identity;

namespace ConsultBot.Tables.Azure;

/// <summary>Calls with a time limit, their failures as <see cref="StoreUnavailableException"/>.</summary>
internal sealed class ServiceCall(TimeSpan timeout, TimeProvider time)
{
    /// <exception cref="StoreUnavailableException">The service failed, or did not answer in time.</exception>
    public Task<T> ReadAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        RunAsync((_, cancellation) => call(cancellation), isWrite: false, cancellationToken);

    /// <inheritdoc cref="ReadAsync"/>
    public Task<T> WriteAsync<T>(Func<Attempts, CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        RunAsync(call, isWrite: true, cancellationToken);

    private async Task<T> RunAsync<T>(Func<Attempts, CancellationToken, Task<T>> call, bool isWrite, CancellationToken cancellationToken)
    {
        var attempts = new Attempts();
        using var late = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await call(attempts, either.Token);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unavailable("The table service did not answer in time.", failure);
        }
        catch (RequestFailedException failure)
        {
            throw Unavailable($"The table service failed: {failure.Status} {failure.ErrorCode}.", failure);
        }
        catch (AggregateException failure)
        {
            // What Azure.Core throws when the last of its retries failed too.
            throw Unavailable("The table service failed repeatedly.", failure);
        }
        catch (AuthenticationFailedException failure)
        {
            throw Unavailable("No token for the table service could be had.", failure);
        }
        catch (IOException failure)
        {
            throw Unavailable("The connection to the table service broke.", failure);
        }

        StoreUnavailableException Unavailable(string message, Exception failure) =>
            new(message, failure) { OutcomeUnknown = isWrite && attempts.IsUnclear };
    }
}
