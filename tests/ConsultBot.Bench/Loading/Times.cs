using System.Globalization;

namespace ConsultBot.Bench.Loading;

/// <summary>Milliseconds of answers, and what went wrong. Safe for any number of writers.</summary>
internal sealed class Times
{
    private readonly Lock _lock = new();
    private readonly List<double> _milliseconds = [];
    private readonly Dictionary<string, int> _errors = new(StringComparer.Ordinal);

    public int Errors
    {
        get
        {
            lock (_lock)
            {
                return _errors.Values.Sum();
            }
        }
    }

    public void Add(double milliseconds)
    {
        lock (_lock)
        {
            _milliseconds.Add(milliseconds);
        }
    }

    public void Fail(string kind)
    {
        lock (_lock)
        {
            _errors[kind] = _errors.GetValueOrDefault(kind) + 1;
        }
    }

    /// <param name="part">From 0 to 1.</param>
    public double Quantile(double part)
    {
        lock (_lock)
        {
            var sorted = _milliseconds.Order().ToList();
            return sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            var errors = _errors.Count == 0 ? "0 errors" : string.Join(", ", _errors.Select(error => $"{error.Value} x {error.Key}"));
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{_milliseconds.Count} answers, {errors}, p50 {Quantile(0.5):F0} ms, p95 {Quantile(0.95):F0} ms, p99 {Quantile(0.99):F0} ms, longest {Quantile(1):F0} ms");
        }
    }
}
