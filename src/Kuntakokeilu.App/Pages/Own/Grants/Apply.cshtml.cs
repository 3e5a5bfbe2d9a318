using Kuntakokeilu.App.Pages.Grants;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Grants;

/// <summary>A benefit is applied for.</summary>
[Access(GrantsSubject.ViewOwnGrants, Post = GrantsSubject.ApplyForGrant, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class ApplyModel(Gate gate, GrantApplying applying) : ApplyPage(gate, applying, Applicant.Jobseeker);
