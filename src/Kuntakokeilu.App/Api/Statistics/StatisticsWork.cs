using System.Threading.RateLimiting;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Statistics.Formats;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary>
/// What answers cost the site, beside how many there are: cells by format and address, and workbooks at the same time. A
/// workbook costs some ten times as much as the same cells otherwise, and a few at once would make everybody wait.
/// </summary>
internal sealed class StatisticsWork(StatisticsLimits limits) : IDisposable
{
    /// <summary>Cells are counted by the thousand, begun ones too.</summary>
    private const int Unit = 1000;

    private const int WeightOfXlsx = 10;

    private readonly PartitionedRateLimiter<HttpContext> cells = PartitionedRateLimiter.Create<HttpContext, string>(
        http =>
            RateLimitPartition.GetFixedWindowLimiter(
                RateLimits.Address(http),
                _ => new() { PermitLimit = limits.WeighedCells / Unit, Window = limits.Window }
            )
    );

    private readonly ConcurrencyLimiter workbooks = new(
        new() { PermitLimit = limits.WorkbooksTogether, QueueLimit = limits.WorkbooksWaiting }
    );

    internal async Task<IResult> Write(HttpContext http, Output output, Extract extract, long count)
    {
        bool isXlsx = output.Format == OutputFormat.Xlsx;
        int weight = (int)((count / Unit + 1) * (isXlsx ? WeightOfXlsx : 1));
        using RateLimitLease weighed = cells.AttemptAcquire(http, Math.Min(weight, limits.WeighedCells / Unit));
        if (!weighed.IsAcquired)
            return TooMuch(http, weighed);
        if (!isXlsx)
            return await output.Write(extract, http.RequestAborted);
        using RateLimitLease turn = await workbooks.AcquireAsync(1, http.RequestAborted);
        return turn.IsAcquired ? await output.Write(extract, http.RequestAborted) : TooMuch(http, turn);
    }

    public void Dispose()
    {
        cells.Dispose();
        workbooks.Dispose();
    }

    /// <summary>The gate of the statistics tells it as every other 429.</summary>
    private static IResult TooMuch(HttpContext http, RateLimitLease lease)
    {
        RateLimits.Refuse(http, lease);
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
