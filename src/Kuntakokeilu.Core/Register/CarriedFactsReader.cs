using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Register;

/// <summary>Reads the carried columns of a row that <see cref="FactsRowReader"/> has found well-formed.</summary>
internal sealed class CarriedFactsReader(FactsColumns columns)
{
    internal CarriedFacts Read(CsvRow row) =>
        new(
            (short?)Digits(row[columns.Sex]),
            (short?)Digits(row[columns.Citizenship]),
            LanguageOf(row[columns.ServiceLanguage]),
            PayerOf(row[columns.BenefitPayer]),
            Digits(row[columns.BenefitDays]),
            (short?)Digits(row[columns.ServiceKind]),
            row[columns.Disability] is var disability && disability.IsEmpty ? null : disability.SequenceEqual("yes"u8)
        );

    /// <summary>More days than a life has are told as a life of them: the form allows any number of digits.</summary>
    internal static int? Digits(ReadOnlySpan<byte> text)
    {
        const int aLife = 99_999;
        if (text.IsEmpty)
            return null;
        int number = 0;
        foreach (byte digit in text)
            number = Math.Min(number * 10 + (digit - '0'), aLife);
        return number;
    }

    private static ServiceLanguage? LanguageOf(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? null
        : text.SequenceEqual("fi"u8) ? ServiceLanguage.Finnish
        : text.SequenceEqual("sv"u8) ? ServiceLanguage.Swedish
        : ServiceLanguage.Other;

    private static BenefitPayer? PayerOf(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? null
        : text.SequenceEqual("kela"u8) ? BenefitPayer.Kela
        : text.SequenceEqual("fund"u8) ? BenefitPayer.Fund
        : BenefitPayer.None;
}
