/* cjm-analysis-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/*
 * The fourth step of the method: what the chosen journey says to those who look for where to begin. Nothing of it is a verdict;
 * each finding says what it rests on, and can become a problem or an improvement, or be set aside.
 *
 * Properties: document, journey.
 * Actions: finding.show, finding.explain, finding.add-problem, finding.add-improvement, finding.set-aside, each with a finding's
 * key; follow-up.add-problem, with the id of what it is about and a text.
 */
#define CJM_TYPE_ANALYSIS_PAGE (cjm_analysis_page_get_type ())
G_DECLARE_FINAL_TYPE (CjmAnalysisPage, cjm_analysis_page, CJM, ANALYSIS_PAGE, AdwBin)

G_END_DECLS
