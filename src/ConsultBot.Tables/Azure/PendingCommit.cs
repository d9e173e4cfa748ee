using Azure;
using Azure.Data.Tables;

namespace ConsultBot.Tables.Azure;

/// <summary>A commit that passed the checks, on its way.</summary>
internal sealed record PendingCommit(string Partition, IReadOnlyList<Change> Changes)
{
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>Sends one change as a request of its own and several as one transaction.</summary>
    /// <returns>The new ETags; null for a deletion.</returns>
    /// <exception cref="RequestFailedException">Refused, or failed.</exception>
    public async Task<IReadOnlyList<string?>> SendAsync(TableClient table, CancellationToken cancellationToken)
    {
        if (Changes.Count == 1)
        {
            return [ETag(Changes[0], await SendOneAsync(table, Changes[0], cancellationToken))];
        }

        var answers = await table.SubmitTransactionAsync(Changes.Select(Action), cancellationToken);
        return [.. Changes.Zip(answers.Value, ETag)];
    }

    private async Task<Response> SendOneAsync(TableClient table, Change change, CancellationToken cancellationToken)
    {
        var entity = RowEntities.ToEntity(Partition, change, Id);
        return change switch
        {
            InsertChange => await table.AddEntityAsync(entity, cancellationToken),
            UpsertChange => await table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken),
            ReplaceChange replace => await table.UpdateEntityAsync(entity, new ETag(replace.IfETag), TableUpdateMode.Replace, cancellationToken),
            DeleteChange delete => await DeleteAsync(table, delete, cancellationToken),
            _ => throw new ArgumentException($"Unknown change {change.GetType()}.", nameof(change)),
        };
    }

    /// <summary>The client hands a 404 back; here it is a refusal like others.</summary>
    private async Task<Response> DeleteAsync(TableClient table, DeleteChange delete, CancellationToken cancellationToken)
    {
        var response = await table.DeleteEntityAsync(Partition, delete.Key, new ETag(delete.IfETag), cancellationToken);
        return response.Status == 404 ? throw new RequestFailedException(response) : response;
    }

    private TableTransactionAction Action(Change change)
    {
        var entity = RowEntities.ToEntity(Partition, change, Id);
        return change switch
        {
            InsertChange => new(TableTransactionActionType.Add, entity),
            UpsertChange => new(TableTransactionActionType.UpsertReplace, entity),
            ReplaceChange replace => new(TableTransactionActionType.UpdateReplace, entity, new ETag(replace.IfETag)),
            DeleteChange delete => new(TableTransactionActionType.Delete, entity, new ETag(delete.IfETag)),
            _ => throw new ArgumentException($"Unknown change {change.GetType()}.", nameof(change)),
        };
    }

    private static string? ETag(Change change, Response response) =>
        change is DeleteChange ? null : response.Headers.ETag?.ToString() ?? ReadBack.NoLongerKnown;
}
