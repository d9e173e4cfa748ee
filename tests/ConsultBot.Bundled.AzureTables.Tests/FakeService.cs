using System.Net;
using System.Text;
using Azure.Core.Pipeline;

namespace ConsultBot.Bundled.AzureTables.Tests;

/// <summary>A table service that answers what it is told to, one answer a request, and remembers the requests.</summary>
internal sealed class FakeService : HttpMessageHandler
{
    public static readonly Uri Endpoint = new("https://acc.table.core.windows.net");

    private readonly Queue<Func<HttpResponseMessage>> _answers = new();

    public List<FakeRequest> Requests { get; } = [];

    public static TableSharedKeyCredential Credential { get; } = new("acc", Convert.ToBase64String("key"u8));

    /// <param name="retryDelay">Short: nobody waits for a fake.</param>
    public TableClientOptions Options(double retryDelay = 0.001)
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(this) };
        options.Retry.Delay = TimeSpan.FromSeconds(retryDelay);
        return options;
    }

    public TableClient Table(string name = "T") => new TableServiceClient(Endpoint, Credential, Options()).GetTableClient(name);

    public FakeService Answer(HttpStatusCode status, string body = "", string type = "application/json", params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(() =>
        {
            var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8) };
            answer.Content.Headers.Remove("Content-Type");
            answer.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            Array.ForEach(headers, header => answer.Headers.TryAddWithoutValidation(header.Name, header.Value));
            return answer;
        });
        return this;
    }

    public FakeService Refuse(HttpStatusCode status, string code, string message = "No.") =>
        Answer(status, $$$$"""{"odata.error":{"code":"{{{{code}}}}","message":{"lang":"en-US","value":"{{{{message}}}}"}}}""");

    public FakeService Break()
    {
        _answers.Enqueue(() => throw new HttpRequestException("The connection broke."));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Requests.Add(new FakeRequest(request.Method.Method, request.RequestUri!, headers, body));
        return _answers.Dequeue()();
    }
}
