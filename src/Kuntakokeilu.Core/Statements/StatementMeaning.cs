using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Statements;

/// <summary>What a code of a statement says, for people: two systems of codes say it.</summary>
internal enum StatementMeaning : byte
{
    /// <summary>A code of which the sources tell no more than its matter.</summary>
    Other,
    NoObstacle,
    NotFullTime,
    NotUnemployed,
    SearchNotValid,
    NoRightToWork,
    TemporaryPermit,
    UnpaidWork,
    Under18,
    JobSearchCoaching,
    CareerCoaching,
    WorkTrial,
    EducationTrial,
    RehabilitativeWork,
    Absent,
    AbsentWithReason,
    ToldAbsence,
    ServiceEnded,
    StudyPlanMade,
    StudyStarted,
    StudyConditionsFail,
    StudyInterrupted,
    StudyNoRight,
    StudyEnded,
    ShortStudies,
    ShortStudiesOfSixMonths,
    ShortStudiesOfThreeMonths,
    FullTimeStudent,
    TrainingStarted,
    TrainingEnded,
    BusinessFullTime,
    BusinessSide,
    YouthRestored,
    ObligationFulfilled,
    ObligationGoesOn,
    SearchAbroad,
    FollowsLater,
    Notice,
}

/// <summary>Finds it.</summary>
internal static class StatementMeanings
{
    /// <param name="matter">Codes of studies mean the same of several matters, and A1 and T001 of all.</param>
    internal static StatementMeaning Of(StatementMatter matter, string code) =>
        code switch
        {
            "A1" or "T001" => StatementMeaning.NoObstacle,
            "A2" or "T002" => StatementMeaning.NotFullTime,
            "A3" or "T003" => StatementMeaning.NotUnemployed,
            "A4" or "T004" or "T100" => StatementMeaning.SearchNotValid,
            "A8" => StatementMeaning.NoRightToWork,
            "A9" or "TM02" => StatementMeaning.TemporaryPermit,
            "S061" => StatementMeaning.UnpaidWork,
            "K1" or "TM01" => StatementMeaning.Under18,
            "BA" or "TV01" => StatementMeaning.JobSearchCoaching,
            "BB" or "UV01" => StatementMeaning.CareerCoaching,
            "BC" or "TY01" => StatementMeaning.WorkTrial,
            "BD" or "KK01" => StatementMeaning.EducationTrial,
            "BE" or "KT01" => StatementMeaning.RehabilitativeWork,
            "BG" => StatementMeaning.Absent,
            "BH" => StatementMeaning.AbsentWithReason,
            "BI" => StatementMeaning.ToldAbsence,
            "BJ" or "TP00" => StatementMeaning.ServiceEnded,
            "G1" => StatementMeaning.StudyPlanMade,
            "D1" or "G2" or "OM01" => StatementMeaning.StudyStarted,
            "D2" or "OM04" => StatementMeaning.StudyConditionsFail,
            "D3" or "G3" or "OM05" => StatementMeaning.StudyInterrupted,
            "D4" or "G4" or "OM03" => StatementMeaning.StudyNoRight,
            "D9" or "G9" or "OM09" => StatementMeaning.StudyEnded,
            "D6" => StatementMeaning.ShortStudies,
            "T007" => StatementMeaning.ShortStudiesOfSixMonths,
            "T008" => StatementMeaning.ShortStudiesOfThreeMonths,
            "S060" => StatementMeaning.FullTimeStudent,
            "E1" or "TK01" => StatementMeaning.TrainingStarted,
            "E8" => StatementMeaning.TrainingEnded,
            "Y3" or "Y006" => StatementMeaning.BusinessFullTime,
            "Y4" or "Y003" => StatementMeaning.BusinessSide,
            "Z5" or "Z005" when matter is StatementMatter.YouthRestored => StatementMeaning.YouthRestored,
            "Z3" or "Z4" or "Z004" => StatementMeaning.ObligationFulfilled,
            "T009" => StatementMeaning.ObligationGoesOn,
            "F4" or "F002" => StatementMeaning.SearchAbroad,
            "F1" => StatementMeaning.FollowsLater,
            "F2" or "F099" => StatementMeaning.Notice,
            _ => StatementMeaning.Other,
        };
}
