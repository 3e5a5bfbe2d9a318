using System.Buffers;
using System.Globalization;
using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Law.Shares;

namespace Kuntakokeilu.Core.Shares;

/// <summary>
/// Payments of labour market subsidy in; how each is shared between municipality and State, the municipality's months and a
/// forecast out: files to files.
/// </summary>
/// <param name="payments">Path of the payments file.</param>
/// <param name="folder">Where the results go.</param>
/// <param name="on">The day of the result: what is paid later is looked at for its form alone.</param>
internal sealed class SubsidyJob(string payments, string folder, DateOnly on)
{
    /// <summary>Labour market subsidy has been paid since then (1542/1993).</summary>
    internal static readonly DateOnly FirstDay = new(1994, 1, 1);

    internal static readonly DateOnly LastDay = new(2099, 12, 31);

    internal const string ShareColumns =
        "person,paid_on,municipality,basis,days,before,after,rate,municipality_share,state_share";

    internal const string RateColumns = "municipality,month,rate,persons,days,municipality_share,state_share";

    internal const string StepColumns = "municipality,month,step,within_1,within_2,within_3";

    internal const string FollowedColumns = "municipality,month,with_300_days,of_them_in_service";

    internal const string ForecastColumns = "municipality,month,leaving,municipality_share,shared";

    private volatile ChunkSource? reading;

    /// <summary>How much of the file has been read, 0-1; 0 when its size can't be told.</summary>
    internal double Progress => reading is { Size: > 0 } source ? (double)source.BytesRead / source.Size : 0;

    /// <summary>Does the job. Nothing stands under the results' names unless they are whole.</summary>
    /// <exception cref="CannotRunException">A file can't be read or written, or is of another kind.</exception>
    internal SubsidySummary Run(CancellationToken stop)
    {
        if (on < FirstDay || on > LastDay)
            throw new CannotRunException($"{on:yyyy-MM-dd} is not of the years 1994-2099.");
        using ChunkSource source = ChunkSource.Open(payments, ChunkSource.UsualChunk, stop);
        reading = source;
        SubsidyRows rows = new(source, payments);
        ShareMonths months = new();
        ShareForecast forecast = new(PersonShares.MonthOf(on).AddMonths(-1));

        using OutputFile shares = OutputFile.Begun(folder, "shares.csv", ShareColumns);
        using OutputFile rates = OutputFile.Begun(folder, "share-months.csv", RateColumns);
        using OutputFile steps = OutputFile.Begun(folder, "share-steps.csv", StepColumns);
        using OutputFile followed = OutputFile.Begun(folder, "share-services.csv", FollowedColumns);
        using OutputFile ahead = OutputFile.Begun(folder, "share-forecast.csv", ForecastColumns);
        using OutputFile rejected = OutputFile.Begun(folder, "rejected.csv", "file,line,person,code,message");
        ArrayBufferWriter<byte> text = new(2 * FlushAt);
        long shared = 0;
        foreach ((string person, IReadOnlyList<SubsidyPayment> paid) in rows.Persons)
        {
            stop.ThrowIfCancellationRequested();
            PersonShares all = new(paid.Where(payment => payment.PaidOn <= on));
            months.Add(all);
            forecast.Add(all);
            foreach ((SubsidyPayment payment, SharedPayment one) in all.All)
                Append(text, person, payment, one);
            shared += all.All.Count;
            if (text.WrittenCount > FlushAt)
                Flush(text, shares);
        }
        Flush(text, shares);
        foreach ((string municipality, DateOnly month, int percent, RateSums sums) in months.Rates)
            Append(
                text,
                $"{municipality},{month:yyyy-MM},{percent},{sums.Persons},{sums.Days},{sums.Municipalitys},{sums.States}"
            );
        Flush(text, rates);
        foreach ((string municipality, DateOnly month, int step, IReadOnlyList<int> within) in months.Passing)
            Append(text, $"{municipality},{month:yyyy-MM},{step},{within[0]},{within[1]},{within[2]}");
        Flush(text, steps);
        foreach ((string municipality, DateOnly month, int with, int inService) in months.Followed)
            Append(text, $"{municipality},{month:yyyy-MM},{with},{inService}");
        Flush(text, followed);
        foreach (ForecastMonth month in forecast.All())
            Append(
                text,
                $"{month.Municipality},{month.Month:yyyy-MM},{month.Leaving},{month.Municipalitys},{month.Shared}"
            );
        Flush(text, ahead);
        int refused = rows.WriteRejected(rejected);
        foreach (OutputFile file in (OutputFile[])[shares, rates, steps, followed, ahead, rejected])
            file.Keep();
        return new(rows.Count, shared, refused, rows.Warnings);
    }

    /// <summary>So much text is written at a time.</summary>
    private const int FlushAt = 1 << 16;

    private static void Append(
        ArrayBufferWriter<byte> text,
        string person,
        in SubsidyPayment payment,
        in SharedPayment shared
    )
    {
        CsvText.Append(text, Encoding.UTF8.GetBytes(person));
        Append(
            text,
            $",{payment.PaidOn:yyyy-MM-dd},{payment.Municipality},{SubsidyRows.Name(payment.Ground)},{payment.Days},{shared.Before},{shared.After},{shared.Percent},{shared.Municipalitys},{shared.States}"
        );
    }

    private static void Append(ArrayBufferWriter<byte> text, FormattableString row) =>
        text.Write(Encoding.UTF8.GetBytes($"{row.ToString(CultureInfo.InvariantCulture)}\n"));

    private static void Flush(ArrayBufferWriter<byte> text, OutputFile file)
    {
        file.Append(text.WrittenSpan);
        text.ResetWrittenCount();
    }
}

/// <summary>What a subsidy job did.</summary>
internal sealed record SubsidySummary(long Persons, long Payments, long Rejected, IReadOnlyList<string> Warnings);
