// swift-format-ignore-file
// Made by Scripts/make-prices.py from LiteLLM's price list; do not edit.
// LiteLLM's licence follows; the file LICENSE.litellm beside this one repeats it.
//
// Portions of this software are licensed as follows:
//
// * All content that resides under the "enterprise/" directory of this repository, if that directory exists, is licensed under the license defined in "enterprise/LICENSE".
// * Content outside of the above mentioned directories or restrictions above is available under the MIT license as defined below.
// ---
// MIT License
//
// Copyright (c) 2023 Berri AI
//
// Permission is hereby granted, free of charge, to any person obtaining a copy
// of this software and associated documentation files (the "Software"), to deal
// in the Software without restriction, including without limitation the rights
// to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
// copies of the Software, and to permit persons to whom the Software is
// furnished to do so, subject to the following conditions:
//
// The above copyright notice and this permission notice shall be included in all
// copies or substantial portions of the Software.
//
// THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
// IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
// FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
// AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
// LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
// OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
// SOFTWARE.

/// LiteLLM's prices, one row a model: how a row reads stands in Scripts/make-prices.py.
enum LiteLLMPrices {
  static let source = "LiteLLM 1.110.2"
  static let rows: StaticString = #"""
abliteration/abliterated-model	abliteration	i1e-06 o3e-06 r1e-07
abliteration/abliterated-model-large	abliteration	i3e-06 o5e-06 r3e-07
abliteration/abliterated-model-large-flash	abliteration	i1e-06 o2e-06 r1e-07
abliteration/abliterated-model-large-v2	abliteration	i3e-06 o5e-06 r3e-07
ai21.j2-mid-v1	bedrock	i1.25e-05 o1.25e-05
ai21.j2-ultra-v1	bedrock	i1.88e-05 o1.88e-05
ai21.jamba-1-5-large-v1:0	bedrock	i2e-06 o8e-06
ai21.jamba-1-5-mini-v1:0	bedrock	i2e-07 o4e-07
ai21.jamba-instruct-v1:0	bedrock	i5e-07 o7e-07
aiand/deepseek-ai/deepseek-v4-flash	aiand	i1.5e-07 o2.5e-07 r8e-08
aiand/deepseek-ai/deepseek-v4-pro	aiand	i1e-06 o2.5e-06 r2.5e-07
aiand/deepseek-ai/deepseek-v4.1-flash	aiand	i3e-07 o6e-07 r2e-08
aiand/deepseek-ai/deepseek-v4.1-flash-1017	aiand	i3e-07 o6e-07 r2e-08
aiand/google/gemma-4-31b-it	aiand	i2e-07 o5e-07 r5e-08
aiand/meta/muse-spark-open	aiand	i1.25e-06 o4.25e-06 r1.5e-07
aiand/moonshotai/kimi-k2.7-code	aiand	i7.5e-07 o3.5e-06 r2e-07
aiand/moonshotai/kimi-k3	aiand	i3e-06 o1.25e-05 r5e-07
aiand/motif-technologies/motif-3	aiand	i5e-07 o2e-06 r2e-07
aiand/openai/gpt-oss-120b	aiand	i1.5e-07 o6e-07 r8e-08
aiand/qwen/qwen3.6-27b	aiand	i3.2e-07 o3.2e-06 r2e-07
aiand/qwen/qwen3.8-27b	aiand	i4e-07 o3e-06 r2e-07
aiand/zai-org/glm-5.2	aiand	i1e-06 o4e-06 r3e-07
aiand/zai-org/glm-5.3	aiand	i1e-06 o4e-06 r3e-07
aiand/zai-org/glm-5.3-flash	aiand	i1.5e-07 o5e-07 r3e-08
aihubmix/agnes-2.5-flash	aihubmix	i3e-08 o1.5e-07
aihubmix/agnes-2.5-pro	aihubmix	i4.5e-07 o9e-07 r3.78e-09
aihubmix/cc-glm-5.1	aihubmix	i6e-08 o2.2e-07
aihubmix/claude-fable-5	aihubmix	i1.1e-05 o5.5e-05 r1.1e-06 w1.375e-05
aihubmix/claude-haiku-4-5	aihubmix	i1.1e-06 o5.5e-06 r1.1e-07 w1.375e-06
aihubmix/claude-opus-4-8-think	aihubmix	i5e-06 o2.5e-05 r5e-07 w6.25e-06
aihubmix/claude-opus-5	aihubmix	i5e-06 o2.5e-05 r5e-07 w6.25e-06
aihubmix/claude-sonnet-5	aihubmix	i2e-06 o1e-05 r2e-07 w2.5e-06
aihubmix/coding-glm-5.3	aihubmix	i6e-08 o2.2e-07 r1.5e-08
aihubmix/coding-kimi-k3	aihubmix	i4.4e-07 o1.61333e-06 r6.6e-08
aihubmix/coding-xiaomi-mimo-v2-omni	aihubmix	i8e-08 o4e-07 r1.6e-08
aihubmix/coding-xiaomi-mimo-v2.5	aihubmix	i8e-08 o1.6e-07 r1.6e-09
aihubmix/coding-xiaomi-mimo-v2.5-pro	aihubmix	i2e-07 o4e-07 r1.6e-09
aihubmix/command-a-plus-05-2026	aihubmix	i2.5e-06 o1e-05
aihubmix/deepseek-v4-flash	aihubmix	i1.42e-07 o2.84e-07 r2.84e-08
aihubmix/deepseek-v4-pro	aihubmix	i1.69e-06 o3.38e-06 r1.4027e-07
aihubmix/doubao-seed-2-0-code-preview	aihubmix	i4.822e-07 o2.411e-06 r9.644e-08
aihubmix/doubao-seed-2-0-lite-260428	aihubmix	i9.041e-08 o5.4246e-07 r1.8082e-08
aihubmix/doubao-seed-2-0-mini	aihubmix	i3.0136e-08 o3.0136e-07 r6.027e-09
aihubmix/doubao-seed-2-0-pro	aihubmix	i4.822e-07 o2.411e-06 r9.644e-08
aihubmix/doubao-seed-2-1-turbo	aihubmix	i4.6475e-07 o2.32375e-06 r9.295e-08
aihubmix/ernie-5.1	aihubmix	i5.634e-07 o2.5353e-06 r5.634e-07
aihubmix/gemini-3-flash-preview	aihubmix	i5e-07 o3e-06 r5e-08
aihubmix/gemini-3-flash-preview-search	aihubmix	i5e-07 o3e-06 r5e-08
aihubmix/gemini-3.1-pro-preview	aihubmix	i2e-06 o1.2e-05 r2e-07
aihubmix/gemini-3.1-pro-preview-customtools	aihubmix	i2e-06 o1.2e-05 r2e-07
aihubmix/gemini-3.5-flash-lite	aihubmix	i3e-07 o2.499999e-06 r3e-08
aihubmix/gemini-3.7-flash	aihubmix	i7.5e-07 o3.75e-06 r7.5e-08
aihubmix/gemma-4-26b-a4b-it	aihubmix	i1.4e-07 o3.9998e-07
aihubmix/gemma-4-31b-it	aihubmix	i1.4e-07 o3.9998e-07
aihubmix/glm-5.2-fast-preview	aihubmix	i2.254e-06 o7.889e-06 r5.635e-07
aihubmix/glm-5.3	aihubmix	i1.1268e-06 o3.9438e-06 r2.817e-07
aihubmix/glm-5.3-flash	aihubmix	i1.1268e-07 o3.9438e-07 r2.817e-08
aihubmix/glm-5v-turbo	aihubmix	i7.042e-07 o3.09848e-06 r1.69008e-07
aihubmix/gpt-5.3-codex	aihubmix	i1.75e-06 o1.4e-05 r1.75e-07
aihubmix/gpt-5.4-high	aihubmix	i2.5e-06 o1.5e-05 r2.5e-07
aihubmix/gpt-5.4-low	aihubmix	i2.5e-06 o1.5e-05 r2.5e-07
aihubmix/gpt-5.4-mini	aihubmix	i7.5e-07 o4.5e-06 r7.5e-08
aihubmix/gpt-5.4-nano	aihubmix	i2e-07 o1.25e-06 r2e-08
aihubmix/gpt-5.5	aihubmix	i5e-06 o3e-05 r5e-07
aihubmix/gpt-5.5-pro	aihubmix	i3e-05 o0.00018
aihubmix/gpt-5.6-luna	aihubmix	i2e-07 o1.2e-06 r2e-08 w2.5e-07
aihubmix/gpt-5.6-sol-disc	aihubmix	i4e-06 o2e-05 r4e-07 w5e-06
aihubmix/gpt-5.6-terra	aihubmix	i2e-06 o1.2e-05 r2e-07 w2.5e-06
aihubmix/gpt-chat-latest	aihubmix	i5e-06 o3e-05 r5e-07
aihubmix/grok-4-20-non-reasoning	aihubmix	i2e-06 o6e-06 r2e-07
aihubmix/grok-4-20-reasoning	aihubmix	i2e-06 o6e-06 r2e-07
aihubmix/grok-4.6	aihubmix	i2e-06 o6e-06 r5e-07
aihubmix/grok-build-0.1	aihubmix	i1e-06 o2e-06 r2e-07
aihubmix/hy3	aihubmix	i1.562e-07 o6.248e-07 r3.905e-08
aihubmix/hy4-preview	aihubmix	i8.45e-07 o2.535e-06 r4.225e-08
aihubmix/kimi-k2.6	aihubmix	i9.5e-07 o3.9995e-06 r1.60835e-07
aihubmix/kimi-k2.7-code-highspeed	aihubmix	i1.9e-06 o7.999e-06 r3.2167e-07
aihubmix/kimi-k3	aihubmix	i3e-06 o1.5e-05 r3e-07
aihubmix/longcat-2.0	aihubmix	i7.746e-07 o3.0984e-06 r1.5492e-08
aihubmix/mai-thinking-1	aihubmix	i2e-06 o8e-06
aihubmix/mimo-v2-omni	aihubmix	i4.4e-07 o2.2e-06 r8.8e-08
aihubmix/mimo-v2-pro	aihubmix	i1.1e-06 o3.3e-06 r2.2e-07
aihubmix/minimax-m2.7	aihubmix	i2.958e-07 o1.1832e-06 r5.916e-08
aihubmix/minimax-m3	aihubmix	i2.88e-07 o1.152e-06
aihubmix/muse-spark-1.2	aihubmix	i1.375e-06 o4.675e-06
aihubmix/qwen3-coder-next	aihubmix	i1.37e-07 o5.48e-07
aihubmix/qwen3.5-122b-a10b	aihubmix	i1.126e-07 o9.008e-07
aihubmix/qwen3.5-397b-a17b	aihubmix	i1.644e-07 o9.864e-07
aihubmix/qwen3.6-27b	aihubmix	i4.22e-07 o2.532e-06
aihubmix/qwen3.6-35b-a3b	aihubmix	i2.54e-07 o1.524e-06
aihubmix/qwen3.6-max-preview	aihubmix	i1.268e-06 o7.608e-06 r1.268e-07 w1.585e-06
aihubmix/qwen3.7-plus	aihubmix	i2.82e-07 o1.128e-06 r5.64e-08 w3.525e-07
aihubmix/qwen3.8-2.4t-a95b	aihubmix	i2e-06 o6e-06 r5e-07
aihubmix/qwen3.8-flash	aihubmix	i1.126e-07 o3.80025e-07 r1.4075e-08 w1.75937e-07
aihubmix/qwen3.8-max	aihubmix	i1.69e-06 o5.07e-06 r1.69e-07 w2.1125e-06
aihubmix/step-3.7-flash	aihubmix	i2.2e-07 o1.32e-06 r4.4e-08
amazon-nova/nova-lite-v1	amazon_nova	i6e-08 o2.4e-07
amazon-nova/nova-micro-v1	amazon_nova	i3.5e-08 o1.4e-07
amazon-nova/nova-premier-v1	amazon_nova	i2.5e-06 o1.25e-05
amazon-nova/nova-pro-v1	amazon_nova	i8e-07 o3.2e-06
amazon.nova-2-5-sonic	bedrock	i3.3e-07 o2.75e-06
amazon.nova-2-lite-v1:0	bedrock_converse	i3e-07 o2.5e-06 r7.5e-08	@batch i1.5e-07 o1.25e-06	@priority i5.25e-07 o4.375e-06 r1.3125e-07
amazon.nova-2-multimodal-embeddings-v1:0	bedrock	i1.35e-07 o0.0
amazon.nova-2-pro-preview-20251202-v1:0	bedrock_converse	i1.25e-06 o1e-05 r3.125e-07	@batch i6.25e-07 o5e-06	@priority i2.1875e-06 o1.75e-05
amazon.nova-2-sonic-v1:0	bedrock	i3.3e-07 o2.75e-06
amazon.nova-lite-v1:0	bedrock_converse	i6e-08 o2.4e-07 r1.5e-08	@batch i3e-08 o1.2e-07
amazon.nova-micro-v1:0	bedrock_converse	i3.5e-08 o1.4e-07 r8.75e-09	@batch i1.75e-08 o7e-08
amazon.nova-premier-v1:0	bedrock_converse	i2.5e-06 o1.25e-05 r6.25e-07	@batch i1.25e-06 o6.25e-06	@priority i4.375e-06 o2.1875e-05 r1.09375e-06
amazon.nova-pro-v1:0	bedrock_converse	i8e-07 o3.2e-06 r2e-07	@batch i4e-07 o1.6e-06	@flex i4e-07 o1.6e-06 r1e-07	@priority i1.4e-06 o5.6e-06 r3.5e-07
amazon.titan-embed-g1-text-02	bedrock	i1e-07 o0.0
amazon.titan-embed-image-v1	bedrock	i8e-07 o0.0
amazon.titan-embed-text-v1	bedrock	i1e-07 o0.0
amazon.titan-embed-text-v2:0	bedrock	i2e-08 o0.0
amazon.titan-text-express-v1	bedrock	i2e-07 o6e-07
amazon.titan-text-lite-v1	bedrock	i1.5e-07 o2e-07
amazon.titan-text-premier-v1:0	bedrock	i5e-07 o1.5e-06
anthropic.claude-3-5-haiku-20241022-v1:0	bedrock	i8e-07 o4e-06 r8e-08 w1e-06
anthropic.claude-3-5-sonnet-20240620-v1:0	bedrock	i3e-06 o1.5e-05 r3e-07 w3.75e-06
anthropic.claude-3-5-sonnet-20241022-v2:0	bedrock	i3e-06 o1.5e-05 r3e-07 w3.75e-06
anthropic.claude-3-7-sonnet-20240620-v1:0	bedrock	i3.6e-06 o1.8e-05 r3.6e-07 w4.5e-06
anthropic.claude-3-7-sonnet-20250219-v1:0	bedrock_converse	i3e-06 o1.5e-05 r3e-07 w3.75e-06
anthropic.claude-3-opus-20240229-v1:0	bedrock	i1.5e-05 o7.5e-05 r1.5e-06 w1.875e-05
anthropic.claude-fable-5	bedrock_converse	i1e-05 o5e-05 r1e-06 w1.25e-05 h2e-05
anthropic.claude-fable-5-1	bedrock_converse	i1e-05 o5e-05 r2.5e-07 w1.25e-05 h2e-05
anthropic.claude-haiku-4-5-20251001-v1:0	bedrock_converse	i1e-06 o5e-06 r1e-07 w1.25e-06 h2e-06	@batch i5e-07 o2.5e-06
anthropic.claude-haiku-4-5@20251001	bedrock_converse	i1e-06 o5e-06 r1e-07 w1.25e-06 h2e-06
anthropic.claude-haiku-5-5	bedrock_converse	i1e-07 o5e-07 r1e-08 w1.25e-07 h2e-07	>100000 i5e-07 o2.5e-06 r5e-08 w6.25e-07 h1e-06
anthropic.claude-instant-v1	bedrock	i8e-07 o2.4e-06
anthropic.claude-mythos-5-1	bedrock_converse	i1e-05 o5e-05 r2.5e-07 w1.25e-05 h2e-05
anthropic.claude-mythos-preview	bedrock	i2.75e-05 o0.0001375 r2.75e-06 w3.4375e-05 h5.5e-05
anthropic.claude-opus-4-1-20250805-v1:0	bedrock_converse	i1.5e-05 o7.5e-05 r1.5e-06 w1.875e-05
anthropic.claude-opus-4-20250514-v1:0	bedrock_converse	i1.5e-05 o7.5e-05 r1.5e-06 w1.875e-05
anthropic.claude-opus-4-5-20251101-v1:0	bedrock_converse	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05
anthropic.claude-opus-4-6-v1	bedrock_converse	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05
anthropic.claude-opus-4-7	bedrock_converse	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05
anthropic.claude-opus-4-8	bedrock_converse	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05
anthropic.claude-opus-5	bedrock_converse	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05
anthropic.claude-opus-5-5	bedrock_converse	i4e-06 o2e-05 r2e-07 w5e-06 h8e-06
anthropic.claude-sonnet-4-20250514-v1:0	bedrock_converse	i3e-06 o1.5e-05 r3e-07 w3.75e-06	>200000 i6e-06 o2.25e-05 r6e-07 w7.5e-06
anthropic.claude-sonnet-4-5-20250929-v1:0	bedrock_converse	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06	>200000 i6e-06 o2.25e-05 r6e-07 w7.5e-06 h1.2e-05	@batch i1.5e-06 o7.5e-06
anthropic.claude-sonnet-4-6	bedrock_converse	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06
anthropic.claude-sonnet-5	bedrock_converse	i2e-06 o1e-05 r2e-07 w2.5e-06 h4e-06
anthropic.claude-sonnet-5-5	bedrock_converse	i2e-06 o1e-05 r1e-07 w2.5e-06 h4e-06
anthropic.claude-v1	bedrock	i8e-06 o2.4e-05
anthropic.claude-v2:1	bedrock	i8e-06 o2.4e-05
anyscale/codellama/CodeLlama-34b-Instruct-hf	anyscale	i1e-06 o1e-06
anyscale/codellama/CodeLlama-70b-Instruct-hf	anyscale	i1e-06 o1e-06
anyscale/google/gemma-7b-it	anyscale	i1.5e-07 o1.5e-07
anyscale/HuggingFaceH4/zephyr-7b-beta	anyscale	i1.5e-07 o1.5e-07
anyscale/meta-llama/Llama-2-13b-chat-hf	anyscale	i2.5e-07 o2.5e-07
anyscale/meta-llama/Llama-2-70b-chat-hf	anyscale	i1e-06 o1e-06
anyscale/meta-llama/Llama-2-7b-chat-hf	anyscale	i1.5e-07 o1.5e-07
anyscale/meta-llama/Meta-Llama-3-70B-Instruct	anyscale	i1e-06 o1e-06
anyscale/meta-llama/Meta-Llama-3-8B-Instruct	anyscale	i1.5e-07 o1.5e-07
anyscale/mistralai/Mistral-7B-Instruct-v0.1	anyscale	i1.5e-07 o1.5e-07
anyscale/mistralai/Mixtral-8x22B-Instruct-v0.1	anyscale	i9e-07 o9e-07
anyscale/mistralai/Mixtral-8x7B-Instruct-v0.1	anyscale	i1.5e-07 o1.5e-07
apac.amazon.nova-2-lite-v1:0	bedrock_converse	i3.96e-07 o3.311e-06 r9.9e-08
apac.amazon.nova-2-pro-preview-20251202-v1:0	bedrock_converse	i1.375e-06 o1.1e-05 r3.4375e-07
apac.amazon.nova-lite-v1:0	bedrock_converse	i6.3e-08 o2.52e-07 r1.575e-08
apac.amazon.nova-micro-v1:0	bedrock_converse	i3.7e-08 o1.48e-07 r9.25e-09
apac.amazon.nova-pro-v1:0	bedrock_converse	i8.4e-07 o3.36e-06 r2.1e-07	@flex i4.2e-07 o1.68e-06 r1.05e-07
apac.anthropic.claude-fable-5	bedrock_converse	i1.1e-05 o5.5e-05 r1.1e-06 w1.375e-05 h2.2e-05
apac.anthropic.claude-haiku-4-5-20251001-v1:0	bedrock_converse	i1.1e-06 o5.5e-06 r1.1e-07 w1.375e-06	@batch i5.5e-07 o2.75e-06
apac.anthropic.claude-haiku-5-5	bedrock_converse	i1.1e-07 o5.5e-07 r1.1e-08 w1.375e-07 h2.2e-07	>100000 i5.5e-07 o2.75e-06 r5.5e-08 w6.875e-07 h1.1e-06
apac.anthropic.claude-mythos-preview	bedrock_converse	i2.75e-05 o0.0001375 r2.75e-06 w3.4375e-05 h5.5e-05
apac.anthropic.claude-opus-4-7	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
apac.anthropic.claude-opus-4-8	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
apac.anthropic.claude-opus-5	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05	@batch i2.75e-06 o1.375e-05
apac.anthropic.claude-opus-5-5	bedrock_converse	i4.4e-06 o2.2e-05 r2.2e-07 w5.5e-06 h8.8e-06
apac.anthropic.claude-sonnet-4-20250514-v1:0	bedrock_converse	i3e-06 o1.5e-05 r3e-07 w3.75e-06	>200000 i6e-06 o2.25e-05 r6e-07 w7.5e-06
apac.anthropic.claude-sonnet-4-6	bedrock_converse	i3.3e-06 o1.65e-05 r3.3e-07 w4.125e-06 h6.6e-06
apac.anthropic.claude-sonnet-5	bedrock_converse	i2.2e-06 o1.1e-05 r2.2e-07 w2.75e-06 h4.4e-06
apac.anthropic.claude-sonnet-5-5	bedrock_converse	i2.2e-06 o1.1e-05 r1.1e-07 w2.75e-06 h4.4e-06
au.anthropic.claude-fable-5	bedrock_converse	i1.1e-05 o5.5e-05 r1.1e-06 w1.375e-05 h2.2e-05
au.anthropic.claude-haiku-4-5-20251001-v1:0	bedrock_converse	i1.1e-06 o5.5e-06 r1.1e-07 w1.375e-06 h2.2e-06	@batch i5.5e-07 o2.75e-06
au.anthropic.claude-haiku-5-5	bedrock_converse	i1.1e-07 o5.5e-07 r1.1e-08 w1.375e-07 h2.2e-07	>100000 i5.5e-07 o2.75e-06 r5.5e-08 w6.875e-07 h1.1e-06
au.anthropic.claude-mythos-preview	bedrock_converse	i2.75e-05 o0.0001375 r2.75e-06 w3.4375e-05 h5.5e-05
au.anthropic.claude-opus-4-6-v1	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
au.anthropic.claude-opus-4-7	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
au.anthropic.claude-opus-4-8	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
au.anthropic.claude-opus-5	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05	@batch i2.75e-06 o1.375e-05
au.anthropic.claude-opus-5-5	bedrock_converse	i4.4e-06 o2.2e-05 r2.2e-07 w5.5e-06 h8.8e-06
au.anthropic.claude-sonnet-4-5-20250929-v1:0	bedrock_converse	i3.3e-06 o1.65e-05 r3.3e-07 w4.125e-06 h6.6e-06	>200000 i6.6e-06 o2.475e-05 r6.6e-07 w8.25e-06 h1.32e-05	@batch i1.65e-06 o8.25e-06
au.anthropic.claude-sonnet-4-6	bedrock_converse	i3.3e-06 o1.65e-05 r3.3e-07 w4.125e-06 h6.6e-06
au.anthropic.claude-sonnet-5	bedrock_converse	i2.2e-06 o1.1e-05 r2.2e-07 w2.75e-06 h4.4e-06
au.anthropic.claude-sonnet-5-5	bedrock_converse	i2.2e-06 o1.1e-05 r1.1e-07 w2.75e-06 h4.4e-06
azure/ada	azure	i1.1e-07 o0.0
azure/apac/gpt-6.1-sol	azure	i2.4e-06 o1.2e-05 r1.2e-07 w3e-06	>272000 i4.8e-06 o1.8e-05 r2.4e-07 w6e-06
azure/apac/gpt-6.1-terra	azure	i1.2e-06 o6e-06 r6e-08 w1.5e-06	>272000 i2.4e-06 o9e-06 r1.2e-07 w3e-06
azure/chat-latest	azure	i5e-06 o3e-05 r5e-07
azure/codex-mini	azure	i1.5e-06 o6e-06 r3.75e-07
azure/computer-use-preview	azure	i3e-06 o1.2e-05
azure/eu/codex-mini	azure	i1.65e-06 o6.6e-06 r4.13e-07
azure/eu/computer-use-preview	azure	i3.3e-06 o1.32e-05
azure/eu/gpt-4.1	azure	i2.2e-06 o8.8e-06 r5.5e-07	@batch i1.1e-06 o4.4e-06	@priority i3.85e-06 o1.54e-05 r9.63e-07
azure/eu/gpt-4.1-mini	azure	i4.4e-07 o1.76e-06 r1.1e-07	@batch i2.2e-07 o8.8e-07	@priority i7.7e-07 o3.08e-06 r1.93e-07
azure/eu/gpt-4.1-nano	azure	i1.1e-07 o4.4e-07 r2.8e-08	@batch i5.5e-08 o2.2e-07
azure/eu/gpt-4o	azure	i2.75e-06 o1.1e-05 r1.375e-06 w1.38e-06	@batch i1.375e-06 o5.5e-06
azure/eu/gpt-4o-2024-05-13	azure	i5.5e-06 o1.65e-05	@batch i2.75e-06 o8.25e-06
azure/eu/gpt-4o-2024-08-06	azure	i2.75e-06 o1.1e-05 r1.375e-06	@batch i1.375e-06 o5.5e-06
azure/eu/gpt-4o-2024-11-20	azure	i2.75e-06 o1.1e-05 r1.375e-06 w1.38e-06	@batch i1.375e-06 o5.5e-06
azure/eu/gpt-4o-mini	azure	i1.65e-07 o6.6e-07 r8.3e-08	@batch i8.3e-08
azure/eu/gpt-4o-mini-2024-07-18	azure	i1.65e-07 o6.6e-07 r8.3e-08	@batch i8.3e-08
azure/eu/gpt-4o-mini-realtime-preview-2024-12-17	azure	i6.6e-07 o2.64e-06 r3.3e-07
azure/eu/gpt-4o-realtime-preview-2024-12-17	azure	i5.5e-06 o2.2e-05 r2.75e-06
azure/eu/gpt-5	azure	i1.375e-06 o1.1e-05 r1.375e-07	@batch i6.875e-07 o5.5e-06 r6.875e-08	@priority i2.75e-06 o2.2e-05 r2.75e-07
azure/eu/gpt-5-2025-08-07	azure	i1.375e-06 o1.1e-05 r1.375e-07	@batch i6.875e-07 o5.5e-06 r6.875e-08	@priority i2.75e-06 o2.2e-05 r2.75e-07
azure/eu/gpt-5-codex	azure	i1.375e-06 o1.1e-05 r1.38e-07
azure/eu/gpt-5-mini	azure	i2.75e-07 o2.2e-06 r2.75e-08	@batch i1.375e-07 o1.1e-06 r1.375e-08	@priority i4.95e-07 o3.96e-06 r4.95e-08
azure/eu/gpt-5-mini-2025-08-07	azure	i2.75e-07 o2.2e-06 r2.75e-08	@batch i1.375e-07 o1.1e-06 r1.375e-08	@priority i4.95e-07 o3.96e-06 r4.95e-08
azure/eu/gpt-5-nano	azure	i5.5e-08 o4.4e-07 r5.5e-09	@batch i2.75e-08 o2.2e-07 r2.75e-09
azure/eu/gpt-5-nano-2025-08-07	azure	i5.5e-08 o4.4e-07 r5.5e-09	@batch i2.75e-08 o2.2e-07 r2.75e-09
azure/eu/gpt-5-pro	azure	i1.65e-05 o0.000132	@batch i8.25e-06 o6.6e-05
azure/eu/gpt-5.1	azure	i1.375e-06 o1.1e-05 r1.375e-07	@batch i6.875e-07 o5.5e-06 r6.875e-08	@priority i2.75e-06 o2.2e-05 r2.75e-07
azure/eu/gpt-5.1-chat	azure	i1.375e-06 o1.1e-05 r1.375e-07
azure/eu/gpt-5.1-codex	azure	i1.375e-06 o1.1e-05 r1.375e-07
azure/eu/gpt-5.1-codex-max	azure	i1.375e-06 o1.1e-05 r1.375e-07
azure/eu/gpt-5.1-codex-mini	azure	i2.75e-07 o2.2e-06 r2.75e-08
azure/eu/gpt-5.2	azure	i1.925e-06 o1.54e-05 r1.925e-07	@batch i9.625e-07 o7.7e-06 r9.625e-08	@priority i3.85e-06 o3.08e-05 r3.85e-07
azure/eu/gpt-5.2-chat	azure	i1.925e-06 o1.54e-05 r1.925e-07
azure/eu/gpt-5.2-codex	azure	i1.925e-06 o1.54e-05 r1.925e-07
azure/eu/gpt-5.2-pro	azure	i2.31e-05 o0.0001848	@batch i1.155e-05 o9.24e-05
azure/eu/gpt-5.3-chat	azure	i1.925e-06 o1.54e-05 r1.925e-07
azure/eu/gpt-5.3-codex	azure	i1.925e-06 o1.54e-05 r1.925e-07	@priority i3.85e-06 o3.08e-05 r3.85e-07
azure/eu/gpt-5.4	azure	i2.75e-06 o1.65e-05 r2.75e-07	>272000 i5.5e-06 o2.475e-05 r5.5e-07	@batch i1.375e-06 o8.25e-06 r1.43e-07	@batch>272000 i2.75e-06 o1.2375e-05 r2.75e-07	@priority i5.5e-06 o3.3e-05 r5.5e-07
azure/eu/gpt-5.4-2026-03-05	azure	i2.75e-06 o1.65e-05 r2.75e-07	>272000 i5.5e-06 o2.475e-05 r5.5e-07	@batch i1.375e-06 o8.25e-06 r1.43e-07	@batch>272000 i2.75e-06 o1.2375e-05 r2.75e-07	@priority i5.5e-06 o3.3e-05 r5.5e-07
azure/eu/gpt-5.4-mini	azure	i8.25e-07 o4.95e-06 r8.25e-08	@batch i4.125e-07 o2.475e-06 r4.125e-08	@priority i1.65e-06 o9.9e-06 r1.65e-07
azure/eu/gpt-5.4-nano	azure	i2.2e-07 o1.375e-06 r2.2e-08	@batch i1.1e-07 o6.875e-07 r1.1e-08
azure/eu/gpt-5.4-pro	azure	i3.3e-05 o0.000198	>272000 i6.6e-05 o0.000297	@batch i1.65e-05 o9.9e-05	@batch>272000 i3.3e-05 o0.0001485
azure/eu/gpt-5.5	azure	i5.5e-06 o3.3e-05 r5.5e-07	>272000 i1.1e-05 o4.95e-05 r1.1e-06	@batch i2.75e-06 o1.65e-05 r2.75e-07	@batch>272000 i5.5e-06 o2.475e-05 r5.5e-07	@priority i1.375e-05 o8.25e-05 r1.375e-06
azure/eu/gpt-5.5-2026-04-23	azure	i5.5e-06 o3.3e-05 r5.5e-07	>272000 i1.1e-05 o4.95e-05 r1.1e-06	@batch i2.75e-06 o1.65e-05 r2.75e-07	@batch>272000 i5.5e-06 o2.475e-05 r5.5e-07	@priority i1.375e-05 o8.25e-05 r1.375e-06
azure/eu/gpt-5.5-2026-04-24	azure	i5.5e-06 o3.3e-05 r5.5e-07	>272000 i1.1e-05 o4.95e-05 r1.1e-06	@batch i2.75e-06 o1.65e-05 r2.75e-07	@batch>272000 i5.5e-06 o2.475e-05 r5.5e-07	@priority i1.375e-05 o8.25e-05 r1.375e-06
azure/eu/gpt-5.6	azure	i4.4e-06 o2.2e-05 r4.4e-07 w5.5e-06	>272000 i8.8e-06 o3.3e-05 r8.8e-07 w1.1e-05	@priority i8.8e-06 o4.4e-05 r8.8e-07 w1.1e-05	@priority>272000 i1.76e-05 o6.6e-05 r1.76e-06 w2.2e-05
azure/eu/gpt-5.6-luna	azure	i2.2e-07 o1.32e-06 r2.2e-08 w2.75e-07	>272000 i4.4e-07 o1.98e-06 r4.4e-08 w5.5e-07	@priority i4.4e-07 o2.64e-06 r4.4e-08 w5.5e-07	@priority>272000 i8.8e-07 o3.96e-06 r8.8e-08 w1.1e-06
azure/eu/gpt-5.6-sol	azure	i4.4e-06 o2.2e-05 r4.4e-07 w5.5e-06	>272000 i8.8e-06 o3.3e-05 r8.8e-07 w1.1e-05	@priority i8.8e-06 o4.4e-05 r8.8e-07 w1.1e-05	@priority>272000 i1.76e-05 o6.6e-05 r1.76e-06 w2.2e-05
azure/eu/gpt-5.6-terra	azure	i2.2e-06 o1.32e-05 r2.2e-07 w2.75e-06	>272000 i4.4e-06 o1.98e-05 r4.4e-07 w5.5e-06	@priority i4.4e-06 o2.64e-05 r4.4e-07 w5.5e-06	@priority>272000 i8.8e-06 o3.96e-05 r8.8e-07 w1.1e-05
azure/eu/gpt-6-astra	azure	i1.2e-05 o6e-05 r1.2e-06 w1.5e-05	>272000 i2.4e-05 o9e-05 r2.4e-06 w3e-05
azure/eu/gpt-6-luna	azure	i1.2e-07 o6e-07 r1.2e-08 w1.5e-07	>272000 i2.4e-07 o9e-07 r2.4e-08 w3e-07
azure/eu/gpt-6-sol	azure	i2.4e-06 o1.2e-05 r2.4e-07 w3e-06	>272000 i4.8e-06 o1.8e-05 r4.8e-07 w6e-06
azure/eu/gpt-6.1-sol	azure	i2.4e-06 o1.2e-05 r1.2e-07 w3e-06	>272000 i4.8e-06 o1.8e-05 r2.4e-07 w6e-06
azure/eu/gpt-6.1-terra	azure	i1.2e-06 o6e-06 r6e-08 w1.5e-06	>272000 i2.4e-06 o9e-06 r1.2e-07 w3e-06
azure/eu/o1	azure	i1.65e-05 o6.6e-05 r8.25e-06	@batch i8.25e-06 o3.3e-05
azure/eu/o1-2024-12-17	azure	i1.65e-05 o6.6e-05 r8.25e-06	@batch i8.25e-06 o3.3e-05
azure/eu/o1-mini	azure	i1.21e-06 o4.84e-06 r6.05e-07	@batch i6.05e-07 o2.42e-06
azure/eu/o1-mini-2024-09-12	azure	i1.21e-06 o4.84e-06 r6.05e-07	@batch i6.05e-07 o2.42e-06
azure/eu/o3	azure	i2.2e-06 o8.8e-06 r5.5e-07	@batch i1.1e-06 o4.4e-06
azure/eu/o3-2025-04-16	azure	i2.2e-06 o8.8e-06 r5.5e-07	@batch i1.1e-06 o4.4e-06
azure/eu/o3-deep-research	azure	i1.1e-05 o4.4e-05 r2.75e-06
azure/eu/o3-mini	azure	i1.21e-06 o4.84e-06 r6.05e-07	@batch i6.05e-07 o2.42e-06
azure/eu/o3-mini-2025-01-31	azure	i1.21e-06 o4.84e-06 r6.05e-07	@batch i6.05e-07 o2.42e-06
azure/eu/o4-mini	azure	i1.21e-06 o4.84e-06 r3.03e-07	@batch i6.05e-07 o2.42e-06
azure/eu/o4-mini-2025-04-16	azure	i1.21e-06 o4.84e-06 r3.03e-07	@batch i6.05e-07 o2.42e-06
azure/eu/text-embedding-3-large	azure	i1.43e-07
azure/eu/text-embedding-3-small	azure	i2.2e-08
azure/eu/text-embedding-ada-002	azure	i1.1e-07
azure/global-standard/gpt-4o-2024-08-06	azure	i2.5e-06 o1e-05 r1.25e-06	@batch i1.25e-06 o5e-06
azure/global-standard/gpt-4o-2024-11-20	azure	i2.5e-06 o1e-05 r1.25e-06	@batch i1.25e-06 o5e-06
azure/global-standard/gpt-4o-mini	azure	i1.5e-07 o6e-07
azure/global/gpt-4o-2024-08-06	azure	i2.5e-06 o1e-05 r1.25e-06	@batch i1.25e-06 o5e-06
azure/global/gpt-4o-2024-11-20	azure	i2.5e-06 o1e-05 r1.25e-06	@batch i1.25e-06 o5e-06
azure/global/gpt-5.1	azure	i1.25e-06 o1e-05 r1.25e-07	@batch i6.25e-07 o5e-06 r6.25e-08	@priority i2.5e-06 o2e-05 r2.5e-07
azure/global/gpt-5.1-codex	azure	i1.25e-06 o1e-05 r1.25e-07
azure/global/gpt-5.1-codex-mini	azure	i2.5e-07 o2e-06 r2.5e-08
azure/gpt-3.5-turbo	azure	i5e-07 o1.5e-06
azure/gpt-3.5-turbo-instruct-0914	azure_text	i1.65e-06 o2.2e-06
azure/gpt-35-turbo	azure	i5e-07 o1.5e-06
azure/gpt-35-turbo-instruct	azure_text	i1.65e-06 o2.2e-06
azure/gpt-35-turbo-instruct-0914	azure_text	i1.65e-06 o2.2e-06
azure/gpt-4-0125-preview	azure	i1e-05 o3e-05
azure/gpt-4-1106-preview	azure	i1e-05 o3e-05
azure/gpt-4-turbo	azure	i1.1e-05 o3.3e-05
azure/gpt-4-turbo-2024-04-09	azure	i1.1e-05 o3.3e-05
azure/gpt-4-turbo-vision-preview	azure	i1.1e-05 o3.3e-05
azure/gpt-4.1	azure	i2e-06 o8e-06 r5e-07	@batch i1e-06 o4e-06	@priority i3.5e-06 o1.4e-05 r8.75e-07
azure/gpt-4.1-2025-04-14	azure	i2e-06 o8e-06 r5e-07	@batch i1e-06 o4e-06	@priority i3.5e-06 o1.4e-05 r8.75e-07
azure/gpt-4.1-mini	azure	i4e-07 o1.6e-06 r1e-07	@batch i2e-07 o8e-07	@priority i7e-07 o2.8e-06 r1.75e-07
azure/gpt-4.1-mini-2025-04-14	azure	i4e-07 o1.6e-06 r1e-07	@batch i2e-07 o8e-07	@priority i7e-07 o2.8e-06 r1.75e-07
azure/gpt-4.1-nano	azure	i1e-07 o4e-07 r2.5e-08	@batch i5e-08 o2e-07
azure/gpt-4.1-nano-2025-04-14	azure	i1e-07 o4e-07 r2.5e-08	@batch i5e-08 o2e-07
azure/gpt-4o	azure	i2.5e-06 o1e-05 r1.25e-06	@batch i1.25e-06 o5e-06
azure/gpt-4o-2024-05-13	azure	i5e-06 o1.5e-05	@batch i2.5e-06 o7.5e-06
azure/gpt-4o-2024-08-06	azure	i2.5e-06 o1e-05 r1.25e-06	@batch i1.25e-06 o5e-06
azure/gpt-4o-2024-11-20	azure	i2.5e-06 o1e-05 r1.25e-06	@batch i1.25e-06 o5e-06
azure/gpt-4o-audio-preview-2024-12-17	azure	i2.5e-06 o1e-05
azure/gpt-4o-mini	azure	i1.5e-07 o6e-07 r7.5e-08	@batch i7.5e-08 o3e-07
azure/gpt-4o-mini-2024-07-18	azure	i1.5e-07 o6e-07 r7.5e-08	@batch i7.5e-08 o3e-07
azure/gpt-4o-mini-audio-preview-2024-12-17	azure	i1.5e-07 o6e-07
azure/gpt-4o-mini-realtime-preview-2024-12-17	azure	i6e-07 o2.4e-06 r3e-07
azure/gpt-4o-mini-transcribe	azure	i1.25e-06 o5e-06
azure/gpt-4o-mini-tts	azure	i6e-07 o1e-05
azure/gpt-4o-realtime-preview-2024-12-17	azure	i5e-06 o2e-05 r2.5e-06
azure/gpt-4o-transcribe	azure	i2.5e-06 o1e-05
azure/gpt-4o-transcribe-diarize	azure	i2.5e-06 o1e-05
azure/gpt-5	azure	i1.25e-06 o1e-05 r1.25e-07	@batch i6.25e-07 o5e-06 r6.25e-08	@priority i2.5e-06 o2e-05 r2.5e-07
azure/gpt-5-2025-08-07	azure	i1.25e-06 o1e-05 r1.25e-07	@batch i6.25e-07 o5e-06 r6.25e-08	@priority i2.5e-06 o2e-05 r2.5e-07
azure/gpt-5-chat	azure	i1.25e-06 o1e-05 r1.25e-07
azure/gpt-5-codex	azure	i1.25e-06 o1e-05 r1.25e-07
azure/gpt-5-mini	azure	i2.5e-07 o2e-06 r2.5e-08	@batch i1.25e-07 o1e-06 r1.25e-08	@priority i4.5e-07 o3.6e-06 r4.5e-08
azure/gpt-5-mini-2025-08-07	azure	i2.5e-07 o2e-06 r2.5e-08	@batch i1.25e-07 o1e-06 r1.25e-08	@priority i4.5e-07 o3.6e-06 r4.5e-08
azure/gpt-5-nano	azure	i5e-08 o4e-07 r5e-09	@batch i2.5e-08 o2e-07 r2.5e-09
azure/gpt-5-nano-2025-08-07	azure	i5e-08 o4e-07 r5e-09	@batch i2.5e-08 o2e-07 r2.5e-09
azure/gpt-5-pro	azure	i1.5e-05 o0.00012	@batch i7.5e-06 o6e-05
azure/gpt-5.1	azure	i1.25e-06 o1e-05 r1.25e-07	@batch i6.25e-07 o5e-06 r6.25e-08	@priority i2.5e-06 o2e-05 r2.5e-07
azure/gpt-5.1-2025-11-13	azure	i1.25e-06 o1e-05 r1.25e-07	@batch i6.25e-07 o5e-06 r6.25e-08	@priority i2.5e-06 o2e-05 r2.5e-07
azure/gpt-5.1-chat	azure	i1.25e-06 o1e-05 r1.25e-07
azure/gpt-5.1-codex	azure	i1.25e-06 o1e-05 r1.25e-07
azure/gpt-5.1-codex-2025-11-13	azure	i1.25e-06 o1e-05 r1.25e-07	@priority i2.5e-06 o2e-05 r2.5e-07
azure/gpt-5.1-codex-max	azure	i1.25e-06 o1e-05 r1.25e-07
azure/gpt-5.1-codex-mini	azure	i2.5e-07 o2e-06 r2.5e-08
azure/gpt-5.1-codex-mini-2025-11-13	azure	i2.5e-07 o2e-06 r2.5e-08	@priority i4.5e-07 o3.6e-06 r4.5e-08
azure/gpt-5.2	azure	i1.75e-06 o1.4e-05 r1.75e-07	@batch i8.75e-07 o7e-06 r8.75e-08	@priority i3.5e-06 o2.8e-05 r3.5e-07
azure/gpt-5.2-2025-12-11	azure	i1.75e-06 o1.4e-05 r1.75e-07	@batch i8.75e-07 o7e-06 r8.75e-08	@priority i3.5e-06 o2.8e-05 r3.5e-07
azure/gpt-5.2-chat	azure	i1.75e-06 o1.4e-05 r1.75e-07
azure/gpt-5.2-codex	azure	i1.75e-06 o1.4e-05 r1.75e-07
azure/gpt-5.2-pro	azure	i2.1e-05 o0.000168	@batch i1.05e-05 o8.4e-05
azure/gpt-5.2-pro-2025-12-11	azure	i2.1e-05 o0.000168	@batch i1.05e-05 o8.4e-05
azure/gpt-5.3-chat	azure	i1.75e-06 o1.4e-05 r1.75e-07
azure/gpt-5.3-codex	azure	i1.75e-06 o1.4e-05 r1.75e-07	@priority i3.5e-06 o2.8e-05 r3.5e-07
azure/gpt-5.4	azure	i2.5e-06 o1.5e-05 r2.5e-07	>272000 i5e-06 o2.25e-05 r5e-07	@batch i1.25e-06 o7.5e-06 r1.3e-07	@batch>272000 i2.5e-06 o1.125e-05 r2.5e-07	@flex i1.25e-06 o7.5e-06	@flex>272000 i2.5e-06 o1.125e-05 r2.5e-07	@priority i5e-06 o3e-05 r5e-07	@priority>272000 i1e-05 o4.5e-05 r1e-06
azure/gpt-5.4-2026-03-05	azure	i2.5e-06 o1.5e-05 r2.5e-07	>272000 i5e-06 o2.25e-05 r5e-07	@batch i1.25e-06 o7.5e-06 r1.3e-07	@batch>272000 i2.5e-06 o1.125e-05 r2.5e-07	@flex i1.25e-06 o7.5e-06	@flex>272000 i2.5e-06 o1.125e-05 r2.5e-07	@priority i5e-06 o3e-05 r5e-07	@priority>272000 i1e-05 o4.5e-05 r1e-06
azure/gpt-5.4-mini	azure	i7.5e-07 o4.5e-06 r7.5e-08	@batch i3.75e-07 o2.25e-06 r3.75e-08	@flex i3.75e-07 o2.25e-06 r3.75e-08	@priority i1.5e-06 o9e-06 r1.5e-07
azure/gpt-5.4-mini-2026-03-17	azure	i7.5e-07 o4.5e-06 r7.5e-08	@batch i3.75e-07 o2.25e-06 r3.75e-08	@flex i3.75e-07 o2.25e-06 r3.75e-08	@priority i1.5e-06 o9e-06 r1.5e-07
azure/gpt-5.4-nano	azure	i2e-07 o1.25e-06 r2e-08	@batch i1e-07 o6.25e-07 r1e-08	@flex i1e-07 o6.25e-07 r1e-08
azure/gpt-5.4-nano-2026-03-17	azure	i2e-07 o1.25e-06 r2e-08	@batch i1e-07 o6.25e-07 r1e-08	@flex i1e-07 o6.25e-07 r1e-08
azure/gpt-5.4-pro	azure	i3e-05 o0.00018 r3e-06	>272000 i6e-05 o0.00027 r6e-06	@batch i1.5e-05 o9e-05	@batch>272000 i3e-05 o0.000135	@flex i1.5e-05 o9e-05	@flex>272000 i3e-05 o0.000135
azure/gpt-5.4-pro-2026-03-05	azure	i3e-05 o0.00018 r3e-06	>272000 i6e-05 o0.00027 r6e-06	@batch i1.5e-05 o9e-05	@batch>272000 i3e-05 o0.000135	@flex i1.5e-05 o9e-05	@flex>272000 i3e-05 o0.000135
azure/gpt-5.5	azure	i5e-06 o3e-05 r5e-07	>272000 i1e-05 o4.5e-05 r1e-06	@batch i2.5e-06 o1.5e-05 r2.5e-07	@batch>272000 i5e-06 o2.25e-05 r5e-07	@flex i2.5e-06 r2.5e-07	@flex>272000 i5e-06	@priority i1.25e-05 o7.5e-05 r1.25e-06	@priority>272000 i2e-05 o9e-05 r2e-06
azure/gpt-5.5-2026-04-23	azure	i5e-06 o3e-05 r5e-07	>272000 i1e-05 o4.5e-05 r1e-06	@batch i2.5e-06 o1.5e-05 r2.5e-07	@batch>272000 i5e-06 o2.25e-05 r5e-07	@flex i2.5e-06 r2.5e-07	@flex>272000 i5e-06	@priority i1.25e-05 o7.5e-05 r1.25e-06	@priority>272000 i2e-05 o9e-05 r2e-06
azure/gpt-5.5-2026-04-24	azure	i5e-06 o3e-05 r5e-07	>272000 i1e-05 o4.5e-05 r1e-06	@batch i2.5e-06 o1.5e-05 r2.5e-07	@batch>272000 i5e-06 o2.25e-05 r5e-07	@flex i2.5e-06 r2.5e-07	@flex>272000 i5e-06	@priority i1.25e-05 o7.5e-05 r1.25e-06	@priority>272000 i2e-05 o9e-05 r2e-06
azure/gpt-5.5-pro	azure	i3e-05 o0.00018 r3e-06	>272000 i6e-05 o0.00027 r6e-06
azure/gpt-5.5-pro-2026-04-23	azure	i3e-05 o0.00018 r3e-06	>272000 i6e-05 o0.00027 r6e-06
azure/gpt-5.6	azure	i4e-06 o2e-05 r4e-07 w5e-06	>272000 i8e-06 o3e-05 r8e-07 w1e-05	@priority i8e-06 o4e-05 r8e-07 w1e-05	@priority>272000 i1.6e-05 o6e-05 r1.6e-06 w2e-05
azure/gpt-5.6-luna	azure	i2e-07 o1.2e-06 r2e-08 w2.5e-07	>272000 i4e-07 o1.8e-06 r4e-08 w5e-07	@flex i1e-07 o6e-07 r1e-08 w1.25e-07	@flex>272000 i2e-07 o9e-07 r2e-08 w2.5e-07	@priority i4e-07 o2.4e-06 r4e-08 w5e-07	@priority>272000 i8e-07 o3.6e-06 r8e-08 w1e-06
azure/gpt-5.6-luna-2026-07-09	azure	i2e-07 o1.2e-06 r2e-08 w2.5e-07	>272000 i4e-07 o1.8e-06 r4e-08 w5e-07	@flex i1e-07 o6e-07 r1e-08 w1.25e-07	@flex>272000 i2e-07 o9e-07 r2e-08 w2.5e-07	@priority i4e-07 o2.4e-06 r4e-08 w5e-07	@priority>272000 i8e-07 o3.6e-06 r8e-08 w1e-06
azure/gpt-5.6-sol	azure	i4e-06 o2e-05 r4e-07 w5e-06	>272000 i8e-06 o3e-05 r8e-07 w1e-05	@flex i2e-06 o1e-05 r2e-07 w2.5e-06	@flex>272000 i4e-06 o1.5e-05 r4e-07 w5e-06	@priority i8e-06 o4e-05 r8e-07 w1e-05	@priority>272000 i1.6e-05 o6e-05 r1.6e-06 w2e-05
azure/gpt-5.6-sol-2026-07-09	azure	i4e-06 o2e-05 r4e-07 w5e-06	>272000 i8e-06 o3e-05 r8e-07 w1e-05	@flex i2e-06 o1e-05 r2e-07 w2.5e-06	@flex>272000 i4e-06 o1.5e-05 r4e-07 w5e-06	@priority i8e-06 o4e-05 r8e-07 w1e-05	@priority>272000 i1.6e-05 o6e-05 r1.6e-06 w2e-05
azure/gpt-5.6-terra	azure	i2e-06 o1.2e-05 r2e-07 w2.5e-06	>272000 i4e-06 o1.8e-05 r4e-07 w5e-06	@flex i1e-06 o6e-06 r1e-07 w1.25e-06	@flex>272000 i2e-06 o9e-06 r2e-07 w2.5e-06	@priority i4e-06 o2.4e-05 r4e-07 w5e-06	@priority>272000 i8e-06 o3.6e-05 r8e-07 w1e-05
azure/gpt-5.6-terra-2026-07-09	azure	i2e-06 o1.2e-05 r2e-07 w2.5e-06	>272000 i4e-06 o1.8e-05 r4e-07 w5e-06	@flex i1e-06 o6e-06 r1e-07 w1.25e-06	@flex>272000 i2e-06 o9e-06 r2e-07 w2.5e-06	@priority i4e-06 o2.4e-05 r4e-07 w5e-06	@priority>272000 i8e-06 o3.6e-05 r8e-07 w1e-05
azure/gpt-6-astra	azure	i1e-05 o5e-05 r1e-06 w1.25e-05	>272000 i2e-05 o7.5e-05 r2e-06 w2.5e-05	@flex i5e-06 o2.5e-05 r5e-07 w6.25e-06	@flex>272000 i1e-05 o3.75e-05 r1e-06 w1.25e-05
azure/gpt-6-astra-2026-09-03	azure	i1e-05 o5e-05 r1e-06 w1.25e-05	>272000 i2e-05 o7.5e-05 r2e-06 w2.5e-05	@flex i5e-06 o2.5e-05 r5e-07 w6.25e-06	@flex>272000 i1e-05 o3.75e-05 r1e-06 w1.25e-05
azure/gpt-6-luna	azure	i1e-07 o5e-07 r1e-08 w1.25e-07	>272000 i2e-07 o7.5e-07 r2e-08 w2.5e-07	@flex i5e-08 o2.5e-07 r5e-09 w6.25e-08	@flex>272000 i1e-07 o3.75e-07 r1e-08 w1.25e-07
azure/gpt-6-luna-2026-09-22	azure	i1e-07 o5e-07 r1e-08 w1.25e-07	>272000 i2e-07 o7.5e-07 r2e-08 w2.5e-07	@flex i5e-08 o2.5e-07 r5e-09 w6.25e-08	@flex>272000 i1e-07 o3.75e-07 r1e-08 w1.25e-07
azure/gpt-6-sol	azure	i2e-06 o1e-05 r2e-07 w2.5e-06	>272000 i4e-06 o1.5e-05 r4e-07 w5e-06	@flex i1e-06 o5e-06 r1e-07 w1.25e-06	@flex>272000 i2e-06 o7.5e-06 r2e-07 w2.5e-06	@priority i4e-06 o2e-05 r4e-07 w5e-06	@priority>272000 i8e-06 o3e-05 r8e-07 w1e-05
azure/gpt-6-sol-2026-09-22	azure	i2e-06 o1e-05 r2e-07 w2.5e-06	>272000 i4e-06 o1.5e-05 r4e-07 w5e-06	@flex i1e-06 o5e-06 r1e-07 w1.25e-06	@flex>272000 i2e-06 o7.5e-06 r2e-07 w2.5e-06	@priority i4e-06 o2e-05 r4e-07 w5e-06	@priority>272000 i8e-06 o3e-05 r8e-07 w1e-05
azure/gpt-6.1-sol	azure	i2e-06 o1e-05 r1e-07 w2.5e-06	>272000 i4e-06 o1.5e-05 r2e-07 w5e-06	@flex i1e-06 o5e-06 r5e-08 w1.25e-06	@flex>272000 i2e-06 o7.5e-06 r1e-07 w2.5e-06
azure/gpt-6.1-sol-2026-09-29	azure	i2e-06 o1e-05 r1e-07 w2.5e-06	>272000 i4e-06 o1.5e-05 r2e-07 w5e-06	@flex i1e-06 o5e-06 r5e-08 w1.25e-06	@flex>272000 i2e-06 o7.5e-06 r1e-07 w2.5e-06
azure/gpt-6.1-terra	azure	i1e-06 o5e-06 r5e-08 w1.25e-06	>272000 i2e-06 o7.5e-06 r1e-07 w2.5e-06
azure/gpt-audio	azure	i2.5e-06 o1e-05
azure/gpt-audio-1.5	azure	i2.5e-06 o1e-05
azure/gpt-audio-1.5-2026-02-23	azure	i2.5e-06 o1e-05
azure/gpt-audio-2025-08-28	azure	i2.5e-06 o1e-05
azure/gpt-audio-mini	azure	i6e-07 o2.4e-06
azure/gpt-audio-mini-2025-10-06	azure	i6e-07 o2.4e-06
azure/gpt-chat-latest	azure	i5e-06 o3e-05 r5e-07
azure/gpt-image-1	azure	i5e-06 r1.25e-06
azure/gpt-image-1-mini	azure	i2e-06 r2e-07
azure/gpt-image-1.5	azure	i5e-06 o1e-05 r1.25e-06
azure/gpt-image-1.5-2025-12-16	azure	i5e-06 o1e-05 r1.25e-06
azure/gpt-image-2	azure	i5e-06 r1.25e-06
azure/gpt-image-2-2026-04-21	azure	i5e-06 r1.25e-06
azure/gpt-image-2.5-flare	azure	i5e-06 r1.25e-06
azure/gpt-image-2.5-sunburst	azure	i5e-06 r1.25e-06
azure/gpt-realtime	azure	i4e-06 o1.6e-05 r4e-07
azure/gpt-realtime-1.5	azure	i4e-06 o1.6e-05 r4e-07
azure/gpt-realtime-1.5-2026-02-23	azure	i4e-06 o1.6e-05 r4e-07
azure/gpt-realtime-2	azure	i4e-06 o2.4e-05 r4e-07
azure/gpt-realtime-2.1	azure	i4e-06 o2.4e-05 r4e-07
azure/gpt-realtime-2.1-2026-07-07	azure	i4e-06 o2.4e-05 r4e-07
azure/gpt-realtime-2.1-mini	azure	i6e-07 o2.4e-06 r6e-08
azure/gpt-realtime-2.1-mini-2026-07-07	azure	i6e-07 o2.4e-06 r6e-08
azure/gpt-realtime-2025-08-28	azure	i4e-06 o1.6e-05 r4e-07
azure/gpt-realtime-mini	azure	i6e-07 o2.4e-06 r6e-08
azure/gpt-realtime-mini-2025-10-06	azure	i6e-07 o2.4e-06 r6e-08
azure/mistral-large-2402	azure	i8e-06 o2.4e-05
azure/mistral-large-latest	azure	i8e-06 o2.4e-05
azure/model-router	azure	i1.4e-07 o0.0
azure/o1	azure	i1.5e-05 o6e-05 r7.5e-06
azure/o1-2024-12-17	azure	i1.5e-05 o6e-05 r7.5e-06	@batch i7.5e-06 o3e-05
azure/o1-mini	azure	i1.1e-06 o4.4e-06 r5.5e-07	@batch i5.5e-07 o2.2e-06
azure/o1-mini-2024-09-12	azure	i1.1e-06 o4.4e-06 r5.5e-07	@batch i5.5e-07 o2.2e-06
azure/o3	azure	i2e-06 o8e-06 r5e-07	@batch i1e-06 o4e-06
azure/o3-2025-04-16	azure	i2e-06 o8e-06 r5e-07	@batch i1e-06 o4e-06
azure/o3-deep-research	azure	i1e-05 o4e-05 r2.5e-06
azure/o3-mini	azure	i1.1e-06 o4.4e-06 r5.5e-07	@batch i5.5e-07 o2.2e-06
azure/o3-mini-2025-01-31	azure	i1.1e-06 o4.4e-06 r5.5e-07	@batch i5.5e-07 o2.2e-06
azure/o3-pro	azure	i2e-05 o8e-05	@batch i1e-05 o4e-05
azure/o3-pro-2025-06-10	azure	i2e-05 o8e-05	@batch i1e-05 o4e-05
azure/o4-mini	azure	i1.1e-06 o4.4e-06 r2.75e-07	@batch i5.5e-07 o2.2e-06
azure/o4-mini-2025-04-16	azure	i1.1e-06 o4.4e-06 r2.75e-07	@batch i5.5e-07 o2.2e-06
azure/text-embedding-3-large	azure	i1.43e-07 o0.0
azure/text-embedding-3-small	azure	i2.2e-08 o0.0
azure/text-embedding-ada-002	azure	i1.1e-07 o0.0
azure/us-gov/gpt-5.1	azure	i1.71875e-06 o1.375e-05 r1.71875e-07
azure/us-gov/o3-mini	azure	i1.513e-06 o6.05e-06 r7.57e-07
azure/us-gov/text-embedding-3-large	azure	i1.63e-07 o0.0
azure/us-gov/text-embedding-3-small	azure	i2.5e-08 o0.0
azure/us/codex-mini	azure	i1.65e-06 o6.6e-06 r4.13e-07
azure/us/computer-use-preview	azure	i3.3e-06 o1.32e-05
azure/us/gpt-4.1	azure	i2.2e-06 o8.8e-06 r5.5e-07	@batch i1.1e-06 o4.4e-06	@priority i3.85e-06 o1.54e-05 r9.63e-07
azure/us/gpt-4.1-2025-04-14	azure	i2.2e-06 o8.8e-06 r5.5e-07	@batch i1.1e-06 o4.4e-06	@priority i3.85e-06 o1.54e-05 r9.63e-07
azure/us/gpt-4.1-mini	azure	i4.4e-07 o1.76e-06 r1.1e-07	@batch i2.2e-07 o8.8e-07	@priority i7.7e-07 o3.08e-06 r1.93e-07
azure/us/gpt-4.1-mini-2025-04-14	azure	i4.4e-07 o1.76e-06 r1.1e-07	@batch i2.2e-07 o8.8e-07	@priority i7.7e-07 o3.08e-06 r1.93e-07
azure/us/gpt-4.1-nano	azure	i1.1e-07 o4.4e-07 r2.8e-08	@batch i5.5e-08 o2.2e-07
azure/us/gpt-4.1-nano-2025-04-14	azure	i1.1e-07 o4.4e-07 r2.8e-08	@batch i5.5e-08 o2.2e-07
azure/us/gpt-4o	azure	i2.75e-06 o1.1e-05 r1.375e-06 w1.38e-06	@batch i1.375e-06 o5.5e-06
azure/us/gpt-4o-2024-05-13	azure	i5.5e-06 o1.65e-05	@batch i2.75e-06 o8.25e-06
azure/us/gpt-4o-2024-08-06	azure	i2.75e-06 o1.1e-05 r1.375e-06	@batch i1.375e-06 o5.5e-06
azure/us/gpt-4o-2024-11-20	azure	i2.75e-06 o1.1e-05 r1.375e-06 w1.38e-06	@batch i1.375e-06 o5.5e-06
azure/us/gpt-4o-mini	azure	i1.65e-07 o6.6e-07 r8.3e-08	@batch i8.3e-08
azure/us/gpt-4o-mini-2024-07-18	azure	i1.65e-07 o6.6e-07 r8.3e-08	@batch i8.3e-08
azure/us/gpt-4o-mini-realtime-preview-2024-12-17	azure	i6.6e-07 o2.64e-06 r3.3e-07
azure/us/gpt-4o-realtime-preview-2024-12-17	azure	i5.5e-06 o2.2e-05 r2.75e-06
azure/us/gpt-5	azure	i1.375e-06 o1.1e-05 r1.375e-07	@batch i6.875e-07 o5.5e-06 r6.875e-08	@priority i2.75e-06 o2.2e-05 r2.75e-07
azure/us/gpt-5-2025-08-07	azure	i1.375e-06 o1.1e-05 r1.375e-07	@batch i6.875e-07 o5.5e-06 r6.875e-08	@priority i2.75e-06 o2.2e-05 r2.75e-07
azure/us/gpt-5-codex	azure	i1.375e-06 o1.1e-05 r1.38e-07
azure/us/gpt-5-mini	azure	i2.75e-07 o2.2e-06 r2.75e-08	@batch i1.375e-07 o1.1e-06 r1.375e-08	@priority i4.95e-07 o3.96e-06 r4.95e-08
azure/us/gpt-5-mini-2025-08-07	azure	i2.75e-07 o2.2e-06 r2.75e-08	@batch i1.375e-07 o1.1e-06 r1.375e-08	@priority i4.95e-07 o3.96e-06 r4.95e-08
azure/us/gpt-5-nano	azure	i5.5e-08 o4.4e-07 r5.5e-09	@batch i2.75e-08 o2.2e-07 r2.75e-09
azure/us/gpt-5-nano-2025-08-07	azure	i5.5e-08 o4.4e-07 r5.5e-09	@batch i2.75e-08 o2.2e-07 r2.75e-09
azure/us/gpt-5-pro	azure	i1.65e-05 o0.000132	@batch i8.25e-06 o6.6e-05
azure/us/gpt-5.1	azure	i1.375e-06 o1.1e-05 r1.375e-07	@batch i6.875e-07 o5.5e-06 r6.875e-08	@priority i2.75e-06 o2.2e-05 r2.75e-07
azure/us/gpt-5.1-chat	azure	i1.375e-06 o1.1e-05 r1.375e-07
azure/us/gpt-5.1-codex	azure	i1.375e-06 o1.1e-05 r1.375e-07
azure/us/gpt-5.1-codex-max	azure	i1.375e-06 o1.1e-05 r1.375e-07
azure/us/gpt-5.1-codex-mini	azure	i2.75e-07 o2.2e-06 r2.75e-08
azure/us/gpt-5.2	azure	i1.925e-06 o1.54e-05 r1.925e-07	@batch i9.625e-07 o7.7e-06 r9.625e-08	@priority i3.85e-06 o3.08e-05 r3.85e-07
azure/us/gpt-5.2-chat	azure	i1.925e-06 o1.54e-05 r1.925e-07
azure/us/gpt-5.2-codex	azure	i1.925e-06 o1.54e-05 r1.925e-07
azure/us/gpt-5.2-pro	azure	i2.31e-05 o0.0001848	@batch i1.155e-05 o9.24e-05
azure/us/gpt-5.3-chat	azure	i1.925e-06 o1.54e-05 r1.925e-07
azure/us/gpt-5.3-codex	azure	i1.925e-06 o1.54e-05 r1.925e-07	@priority i3.85e-06 o3.08e-05 r3.85e-07
azure/us/gpt-5.4	azure	i2.75e-06 o1.65e-05 r2.75e-07	>272000 i5.5e-06 o2.475e-05 r5.5e-07	@batch i1.375e-06 o8.25e-06 r1.43e-07	@batch>272000 i2.75e-06 o1.2375e-05 r2.75e-07	@priority i5.5e-06 o3.3e-05 r5.5e-07
azure/us/gpt-5.4-2026-03-05	azure	i2.75e-06 o1.65e-05 r2.75e-07	>272000 i5.5e-06 o2.475e-05 r5.5e-07	@batch i1.375e-06 o8.25e-06 r1.43e-07	@batch>272000 i2.75e-06 o1.2375e-05 r2.75e-07	@priority i5.5e-06 o3.3e-05 r5.5e-07
azure/us/gpt-5.4-mini	azure	i8.25e-07 o4.95e-06 r8.25e-08	@batch i4.125e-07 o2.475e-06 r4.125e-08	@priority i1.65e-06 o9.9e-06 r1.65e-07
azure/us/gpt-5.4-nano	azure	i2.2e-07 o1.375e-06 r2.2e-08	@batch i1.1e-07 o6.875e-07 r1.1e-08
azure/us/gpt-5.4-pro	azure	i3.3e-05 o0.000198	>272000 i6.6e-05 o0.000297	@batch i1.65e-05 o9.9e-05	@batch>272000 i3.3e-05 o0.0001485
azure/us/gpt-5.5	azure	i5.5e-06 o3.3e-05 r5.5e-07	>272000 i1.1e-05 o4.95e-05 r1.1e-06	@batch i2.75e-06 o1.65e-05 r2.75e-07	@batch>272000 i5.5e-06 o2.475e-05 r5.5e-07	@priority i1.375e-05 o8.25e-05 r1.375e-06
azure/us/gpt-5.5-2026-04-23	azure	i5.5e-06 o3.3e-05 r5.5e-07	>272000 i1.1e-05 o4.95e-05 r1.1e-06	@batch i2.75e-06 o1.65e-05 r2.75e-07	@batch>272000 i5.5e-06 o2.475e-05 r5.5e-07	@priority i1.375e-05 o8.25e-05 r1.375e-06
azure/us/gpt-5.5-2026-04-24	azure	i5.5e-06 o3.3e-05 r5.5e-07	>272000 i1.1e-05 o4.95e-05 r1.1e-06	@batch i2.75e-06 o1.65e-05 r2.75e-07	@batch>272000 i5.5e-06 o2.475e-05 r5.5e-07	@priority i1.375e-05 o8.25e-05 r1.375e-06
azure/us/gpt-5.6	azure	i4.4e-06 o2.2e-05 r4.4e-07 w5.5e-06	>272000 i8.8e-06 o3.3e-05 r8.8e-07 w1.1e-05	@priority i8.8e-06 o4.4e-05 r8.8e-07 w1.1e-05	@priority>272000 i1.76e-05 o6.6e-05 r1.76e-06 w2.2e-05
azure/us/gpt-5.6-luna	azure	i2.2e-07 o1.32e-06 r2.2e-08 w2.75e-07	>272000 i4.4e-07 o1.98e-06 r4.4e-08 w5.5e-07	@priority i4.4e-07 o2.64e-06 r4.4e-08 w5.5e-07	@priority>272000 i8.8e-07 o3.96e-06 r8.8e-08 w1.1e-06
azure/us/gpt-5.6-sol	azure	i4.4e-06 o2.2e-05 r4.4e-07 w5.5e-06	>272000 i8.8e-06 o3.3e-05 r8.8e-07 w1.1e-05	@priority i8.8e-06 o4.4e-05 r8.8e-07 w1.1e-05	@priority>272000 i1.76e-05 o6.6e-05 r1.76e-06 w2.2e-05
azure/us/gpt-5.6-terra	azure	i2.2e-06 o1.32e-05 r2.2e-07 w2.75e-06	>272000 i4.4e-06 o1.98e-05 r4.4e-07 w5.5e-06	@priority i4.4e-06 o2.64e-05 r4.4e-07 w5.5e-06	@priority>272000 i8.8e-06 o3.96e-05 r8.8e-07 w1.1e-05
azure/us/gpt-6-astra	azure	i1.1e-05 o5.5e-05 r1.1e-06 w1.375e-05	>272000 i2.2e-05 o8.25e-05 r2.2e-06 w2.75e-05
azure/us/gpt-6-luna	azure	i1.1e-07 o5.5e-07 r1.1e-08 w1.375e-07	>272000 i2.2e-07 o8.25e-07 r2.2e-08 w2.75e-07
azure/us/gpt-6-sol	azure	i2.2e-06 o1.1e-05 r2.2e-07 w2.75e-06	>272000 i4.4e-06 o1.65e-05 r4.4e-07 w5.5e-06	@priority i4.4e-06 o2.2e-05 r4.4e-07 w5.5e-06	@priority>272000 i8.8e-06 o3.3e-05 r8.8e-07 w1.1e-05
azure/us/gpt-6.1-sol	azure	i2.2e-06 o1.1e-05 r1.1e-07 w2.75e-06	>272000 i4.4e-06 o1.65e-05 r2.2e-07 w5.5e-06
azure/us/gpt-6.1-terra	azure	i1.1e-06 o5.5e-06 r5.5e-08 w1.375e-06	>272000 i2.2e-06 o8.25e-06 r1.1e-07 w2.75e-06
azure/us/gpt-chat-latest	azure	i5.5e-06 o3.3e-05 r5.5e-07
azure/us/gpt-realtime-1.5	azure	i4.4e-06 o1.76e-05 r4.4e-07
azure/us/gpt-realtime-2.1	azure	i4.4e-06 o2.64e-05 r4.4e-07
azure/us/gpt-realtime-2.1-mini	azure	i6.6e-07 o2.64e-06 r6.6e-08
azure/us/o1	azure	i1.65e-05 o6.6e-05 r8.25e-06	@batch i8.25e-06 o3.3e-05
azure/us/o1-2024-12-17	azure	i1.65e-05 o6.6e-05 r8.25e-06	@batch i8.25e-06 o3.3e-05
azure/us/o1-mini	azure	i1.21e-06 o4.84e-06 r6.05e-07	@batch i6.05e-07 o2.42e-06
azure/us/o1-mini-2024-09-12	azure	i1.21e-06 o4.84e-06 r6.05e-07	@batch i6.05e-07 o2.42e-06
azure/us/o3	azure	i2.2e-06 o8.8e-06 r5.5e-07	@batch i1.1e-06 o4.4e-06
azure/us/o3-2025-04-16	azure	i2.2e-06 o8.8e-06 r5.5e-07	@batch i1.1e-06 o4.4e-06
azure/us/o3-deep-research	azure	i1.1e-05 o4.4e-05 r2.75e-06
azure/us/o3-mini	azure	i1.21e-06 o4.84e-06 r6.05e-07	@batch i6.05e-07 o2.42e-06
azure/us/o3-mini-2025-01-31	azure	i1.21e-06 o4.84e-06 r6.05e-07	@batch i6.05e-07 o2.42e-06
azure/us/o4-mini	azure	i1.21e-06 o4.84e-06 r3.03e-07	@batch i6.05e-07 o2.42e-06
azure/us/o4-mini-2025-04-16	azure	i1.21e-06 o4.84e-06 r3.03e-07	@batch i6.05e-07 o2.42e-06
azure/us/text-embedding-3-large	azure	i1.43e-07
azure/us/text-embedding-3-small	azure	i2.2e-08
azure/us/text-embedding-ada-002	azure	i1.1e-07
azure_ai/claude-fable-5	azure_ai	i1e-05 o5e-05 r1e-06 w1.25e-05 h2e-05
azure_ai/claude-fable-5-1	azure_ai	i1e-05 o5e-05 r2.5e-07 w1.25e-05 h2e-05
azure_ai/claude-haiku-4-5	azure_ai	i1e-06 o5e-06 r1e-07 w1.25e-06 h2e-06
azure_ai/claude-haiku-5-5	azure_ai	i1e-07 o5e-07 r1e-08 w1.25e-07 h2e-07	>100000 i5e-07 o2.5e-06 r5e-08 w6.25e-07 h1e-06
azure_ai/claude-mythos-5-1	azure_ai	i1e-05 o5e-05 r2.5e-07 w1.25e-05 h2e-05
azure_ai/claude-opus-4-5	azure_ai	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05
azure_ai/claude-opus-4-6	azure_ai	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05
azure_ai/claude-opus-4-7	azure_ai	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05
azure_ai/claude-opus-4-8	azure_ai	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05
azure_ai/claude-opus-5	azure_ai	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05
azure_ai/claude-opus-5-5	azure_ai	i4e-06 o2e-05 r2e-07 w5e-06 h8e-06
azure_ai/claude-opus-5-5-fast	azure_ai	i8e-06 o4e-05 r4e-07 w1e-05 h1.6e-05
azure_ai/claude-sonnet-4-5	azure_ai	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06
azure_ai/claude-sonnet-4-6	azure_ai	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06
azure_ai/claude-sonnet-5	azure_ai	i2e-06 o1e-05 r2e-07 w2.5e-06 h4e-06
azure_ai/claude-sonnet-5-5	azure_ai	i2e-06 o1e-05 r1e-07 w2.5e-06 h4e-06
azure_ai/Codestral-2501	azure_ai	i3e-07 o9e-07
azure_ai/codex-mini	azure_ai	i1.5e-06 o6e-06 r3.75e-07
azure_ai/cohere-command-a	azure_ai	i2.5e-06 o1e-05
azure_ai/Cohere-command-a-plus-05-2026	azure_ai	i8e-07 o3.2e-06
azure_ai/Cohere-embed-v3-english	azure_ai	i1e-07 o0.0
azure_ai/Cohere-embed-v3-multilingual	azure_ai	i1e-07 o0.0
azure_ai/Cohere-Embed-V5-Fast	azure_ai	i8e-08 o0.0
azure_ai/Cohere-Embed-V5-Pro	azure_ai	i1.2e-07 o0.0
azure_ai/cohere-rerank-v5-fast	azure_ai	i2e-08 o0.0
azure_ai/cohere-rerank-v5-pro	azure_ai	i5e-08 o0.0
azure_ai/deepseek-r1	azure_ai	i1.35e-06 o5.4e-06
azure_ai/deepseek-v3-0324	azure_ai	i1.14e-06 o4.56e-06
azure_ai/deepseek-v3.1	azure_ai	i1.23e-06 o4.94e-06
azure_ai/deepseek-v3.2	azure_ai	i5.8e-07 o1.68e-06
azure_ai/deepseek-v3.2-speciale	azure_ai	i5.8e-07 o1.68e-06
azure_ai/deepseek-v4-flash	azure_ai	i1.9e-07 o5.1e-07 r2.8e-08
azure_ai/DeepSeek-V4-Flash-0731	azure_ai	i4.4e-07 o1.32e-06 r1.4e-08
azure_ai/deepseek-v4-pro	azure_ai	i1.74e-06 o3.48e-06 r1.45e-07
azure_ai/deepseek-v4.1-flash	azure_ai	i3e-07 o1.2e-06 r6e-09
azure_ai/embed-v-4-0	azure_ai	i1.2e-07 o0.0
azure_ai/FW-DeepSeek-V3.2	azure_ai	i6.2e-07 o1.85e-06 r3.1e-07
azure_ai/FW-DeepSeek-V4-Flash	azure_ai	i1.5e-07 o3.1e-07 r3e-08
azure_ai/FW-DeepSeek-V4-Pro	azure_ai	i1.925e-06 o3.828e-06 r1.65e-07
azure_ai/FW-DeepSeek-V4.1-Flash	azure_ai	i3.75e-07 o1.5e-06 r8e-09
azure_ai/FW-GLM-5	azure_ai	i1.1e-06 o3.52e-06 r2.2e-07
azure_ai/FW-GLM-5.1	azure_ai	i1.54e-06 o4.84e-06 r2.86e-07
azure_ai/FW-GLM-5.2	azure_ai	i1.54e-06 o4.84e-06 r1.5e-07
azure_ai/FW-GLM-5.2-Fast	azure_ai	i2.31e-06 o7.26e-06 r2.31e-07
azure_ai/FW-GLM-5.3	azure_ai	i1.75e-06 o5.5e-06 r3.25e-07
azure_ai/FW-GLM-5.3-Flash	azure_ai	i1.88e-07 o6.25e-07 r3.8e-08
azure_ai/FW-GPT-OSS-120B	azure_ai	i1.65e-07 o6.6e-07 r8.2e-08
azure_ai/FW-Inkling	azure_ai	i1.1e-06 o4.46e-06 r1.9e-07
azure_ai/FW-Kimi-K2.5	azure_ai	i6.6e-07 o3.3e-06 r1.1e-07
azure_ai/FW-Kimi-K2.6	azure_ai	i1.045e-06 o4.4e-06 r1.76e-07
azure_ai/FW-Kimi-K2.7-Code	azure_ai	i1.05e-06 o4.4e-06 r2.1e-07
azure_ai/FW-Kimi-K3	azure_ai	i3e-06 o1.5e-05 r3e-07
azure_ai/FW-MiniMax-M2.5	azure_ai	i3.3e-07 o1.32e-06 r3.3e-08
azure_ai/FW-MiniMax-M3	azure_ai	i3.3e-07 o1.32e-06 r6.6e-08
azure_ai/FW-Nemotron-3-Ultra-NVFP4	azure_ai	i6.6e-07 o2.64e-06 r1.3e-07
azure_ai/FW-Nemotron-Lightning-3.5-30B-A3B	azure_ai	i6e-08 o2.2e-07 r1e-08
azure_ai/gpt-5.4	azure_ai	i2.5e-06 o1.5e-05 r2.5e-07	>272000 i5e-06 o2.25e-05 r5e-07	@priority i5e-06 o3e-05 r5e-07	@priority>272000 i1e-05 o4.5e-05 r1e-06
azure_ai/gpt-5.4-2026-03-05	azure_ai	i2.5e-06 o1.5e-05 r2.5e-07	>272000 i5e-06 o2.25e-05 r5e-07	@priority i5e-06 o3e-05 r5e-07	@priority>272000 i1e-05 o4.5e-05 r1e-06
azure_ai/gpt-5.4-mini	azure_ai	i7.5e-07 o4.5e-06 r7.5e-08	@priority i1.5e-06 o9e-06 r1.5e-07
azure_ai/gpt-5.4-mini-2026-03-17	azure_ai	i7.5e-07 o4.5e-06 r7.5e-08	@priority i1.5e-06 o9e-06 r1.5e-07
azure_ai/gpt-5.4-nano	azure_ai	i2e-07 o1.25e-06 r2e-08	@priority i4e-07 o2.5e-06 r4e-08
azure_ai/gpt-5.4-nano-2026-03-17	azure_ai	i2e-07 o1.25e-06 r2e-08	@priority i4e-07 o2.5e-06 r4e-08
azure_ai/gpt-5.4-pro	azure_ai	i3e-05 o0.00018 r3e-06	>272000 i6e-05 o0.00027 r6e-06	@priority i6e-05 o0.00036 r6e-06	@priority>272000 i0.00012 o0.00054 r1.2e-05
azure_ai/gpt-5.4-pro-2026-03-05	azure_ai	i3e-05 o0.00018 r3e-06	>272000 i6e-05 o0.00027 r6e-06	@priority i6e-05 o0.00036 r6e-06	@priority>272000 i0.00012 o0.00054 r1.2e-05
azure_ai/gpt-5.5	azure_ai	i5e-06 o3e-05 r5e-07	>272000 i1e-05 o4.5e-05 r1e-06	@priority i1e-05 o6e-05 r1e-06	@priority>272000 i2e-05 o9e-05 r2e-06
azure_ai/gpt-5.5-2026-04-23	azure_ai	i5e-06 o3e-05 r5e-07	>272000 i1e-05 o4.5e-05 r1e-06	@priority i1e-05 o6e-05 r1e-06	@priority>272000 i2e-05 o9e-05 r2e-06
azure_ai/gpt-5.5-2026-04-24	azure_ai	i5e-06 o3e-05 r5e-07	>272000 i1e-05 o4.5e-05 r1e-06	@priority i1e-05 o6e-05 r1e-06	@priority>272000 i2e-05 o9e-05 r2e-06
azure_ai/gpt-6-astra	azure_ai	i1e-05 o5e-05 r1e-06 w1.25e-05	>272000 i2e-05 o7.5e-05 r2e-06 w2.5e-05
azure_ai/gpt-6-luna	azure_ai	i1e-07 o5e-07 r1e-08 w1.25e-07	>272000 i2e-07 o7.5e-07 r2e-08 w2.5e-07
azure_ai/gpt-6-sol	azure_ai	i2e-06 o1e-05 r2e-07 w2.5e-06	>272000 i4e-06 o1.5e-05 r4e-07 w5e-06
azure_ai/gpt-6.1-sol	azure_ai	i2e-06 o1e-05 r1e-07 w2.5e-06	>272000 i4e-06 o1.5e-05 r2e-07 w5e-06
azure_ai/gpt-6.1-terra	azure_ai	i1e-06 o5e-06 r5e-08 w1.25e-06	>272000 i2e-06 o7.5e-06 r1e-07 w2.5e-06
azure_ai/gpt-chat-latest	azure_ai	i5e-06 o3e-05 r5e-07
azure_ai/gpt-image-2	azure_ai	i5e-06 r1.25e-06
azure_ai/gpt-oss-120b	azure_ai	i1.5e-07 o6e-07
azure_ai/grok-3	azure_ai	i3e-06 o1.5e-05
azure_ai/grok-3-mini	azure_ai	i2.5e-07 o1.27e-06
azure_ai/grok-4	azure_ai	i3e-06 o1.5e-05
azure_ai/grok-4-1-fast-non-reasoning	azure_ai	i2e-07 o5e-07
azure_ai/grok-4-1-fast-reasoning	azure_ai	i2e-07 o5e-07
azure_ai/grok-4-20-non-reasoning	azure_ai	i1.25e-06 o2.5e-06 r1.25e-06
azure_ai/grok-4-20-reasoning	azure_ai	i1.25e-06 o2.5e-06 r1.25e-06
azure_ai/grok-4-fast-non-reasoning	azure_ai	i2e-07 o5e-07
azure_ai/grok-4-fast-reasoning	azure_ai	i2e-07 o5e-07
azure_ai/grok-4.3	azure_ai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
azure_ai/grok-4.6	azure_ai	i2e-06 o6e-06 r5e-07	>200000 i4e-06 o1.2e-05 r1e-06
azure_ai/grok-4.7	azure_ai	i2e-06 o6e-06 r5e-07	>200000 i4e-06 o1.2e-05 r1e-06
azure_ai/grok-code-fast-1	azure_ai	i2e-07 o1.5e-06
azure_ai/jais-30b-chat	azure_ai	i3.2e-06 o9.71e-06
azure_ai/kimi-k2-thinking	azure_ai	i6e-07 o2.5e-06
azure_ai/kimi-k2.5	azure_ai	i6e-07 o3e-06 r1e-07
azure_ai/kimi-k2.6	azure_ai	i9.5e-07 o4e-06 r1.6e-07
azure_ai/kimi-k2.7-code	azure_ai	i9.5e-07 o4e-06 r1.9e-07
azure_ai/Llama-3.3-70B-Instruct	azure_ai	i7.1e-07 o7.1e-07
azure_ai/Llama-4-Maverick-17B-128E-Instruct-FP8	azure_ai	i2.5e-07 o1e-06
azure_ai/Llama-4-Scout-17B-16E-Instruct	azure_ai	i2e-07 o7.8e-07
azure_ai/MAI-Code-1.1-Flash	azure_ai	i2e-07 o1.2e-06 r2e-08
azure_ai/MAI-Cyber-1-Flash	azure_ai	i6e-07 o3.5e-06 r6e-08
azure_ai/MAI-DS-R1	azure_ai	i1.35e-06 o5.4e-06
azure_ai/MAI-Image-2.5	azure_ai	i5e-06
azure_ai/MAI-Image-2.5-Flash	azure_ai	i1.75e-06
azure_ai/MAI-Image-2.5-Pro	azure_ai	i5e-06
azure_ai/MAI-Image-2.6	azure_ai	i5e-06
azure_ai/MAI-Image-2.6-Flash	azure_ai	i1.75e-06
azure_ai/MAI-Thinking-1	azure_ai	i2e-06 o8e-06 r2e-07
azure_ai/Microsoft-Decision-1	azure_ai	i4.2e-08 o0.0
azure_ai/ministral-3b	azure_ai	i4e-08 o4e-08
azure_ai/mistral-large-3	azure_ai	i5e-07 o1.5e-06
azure_ai/mistral-large-latest	azure_ai	i2e-06 o6e-06
azure_ai/mistral-medium-2505	azure_ai	i4e-07 o2e-06
azure_ai/mistral-medium-3-5	azure_ai	i1.5e-06 o7.5e-06
azure_ai/mistral-nemo	azure_ai	i1.5e-07 o1.5e-07
azure_ai/mistral-small-2503	azure_ai	i1e-07 o3e-07
azure_ai/model-router	azure_ai	i1.4e-07 o0
azure_ai/model_router	azure_ai	i1.4e-07 o0
azure_ai/Phi-4	azure_ai	i1.25e-07 o5e-07
azure_ai/Phi-4-mini-instruct	azure_ai	i7.5e-08 o3e-07
azure_ai/Phi-4-mini-reasoning	azure_ai	i7.5e-08 o3e-07
azure_ai/Phi-4-multimodal-instruct	azure_ai	i8e-08 o3.2e-07
azure_ai/Phi-4-reasoning	azure_ai	i1.25e-07 o5e-07
babbage-002	text-completion-openai	i4e-07 o4e-07	@batch i2e-07 o2e-07
baseten/decision-models/baseten-elephant-9b-latest	baseten	i3.5e-08 o0.0
baseten/decision-models/baseten-joey-2b-latest	baseten	i1e-08 o0.0
baseten/decision-models/baseten-mammoth-27b-latest	baseten	i1e-07 o0.0
baseten/deepseek-ai/DeepSeek-V3-0324	baseten	i7.7e-07 o7.7e-07
baseten/deepseek-ai/DeepSeek-V3.1	baseten	i5e-07 o1.5e-06
baseten/deepseek-ai/DeepSeek-V4-Flash-0731	baseten	i1.3e-07 o2.6e-07 r2.8e-08
baseten/deepseek-ai/DeepSeek-V4-Pro	baseten	i1.74e-06 o3.48e-06 r1.45e-07
baseten/deepseek-ai/DeepSeek-V4-Pro-0813	baseten	i1.32e-06 o3.96e-06 r1.32e-07
baseten/deepseek-ai/DeepSeek-V4.1-Flash	baseten	i3e-07 o1.2e-06 r7e-09
baseten/deepseek-ai/DeepSeek-V4.1-Flash-1017	baseten	i3e-07 o1.2e-06 r7e-09
baseten/deepseek-ai/DeepSeek-V4.1-Flash-1017-Fast	baseten	i6e-07 o2.4e-06 r1.4e-08
baseten/deepseek-ai/DeepSeek-V4.1-Flash-Fast	baseten	i6e-07 o2.4e-06 r1.4e-08
baseten/meta-models/muse-spark-open	baseten	i1.25e-06 o4.25e-06 r1.5e-07
baseten/MiniMaxAI/MiniMax-M2.5	baseten	i3e-07 o1.2e-06
baseten/moonshotai/Kimi-K2-Instruct-0905	baseten	i6e-07 o2.5e-06
baseten/moonshotai/Kimi-K2-Thinking	baseten	i6e-07 o2.5e-06
baseten/moonshotai/Kimi-K2.5	baseten	i6e-07 o3e-06
baseten/moonshotai/Kimi-K2.6	baseten	i9.5e-07 o4e-06 r1.6e-07
baseten/moonshotai/Kimi-K2.7-Code	baseten	i9.5e-07 o4e-06 r1.6e-07
baseten/moonshotai/Kimi-K3	baseten	i3e-06 o1.5e-05 r3e-07
baseten/moonshotai/Kimi-K3.1-Pro	baseten	i2e-06 o1e-05 r2e-07
baseten/nvidia/Nemotron-120B-A12B	baseten	i3e-07 o7.5e-07
baseten/nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B	baseten	i6e-07 o2.4e-06 r1.2e-07
baseten/nvidia/NVIDIA-Nemotron-3.5-Super-VL-120B-A12B	baseten	i2e-07 o5e-07 r4e-08
baseten/openai/gpt-oss-120b	baseten	i1e-07 o5e-07 r1e-07
baseten/reflection/Beam-1.0	baseten	i4e-07 o1.2e-06 r4e-08
baseten/thinkingmachines/inkling	baseten	i1e-06 o4.05e-06 r1.7e-07
baseten/thinkingmachines/inkling-small	baseten	i5e-07 o1.2e-06 r1e-07
baseten/zai-org/GLM-4.6	baseten	i6e-07 o2.2e-06
baseten/zai-org/GLM-4.7	baseten	i6e-07 o2.2e-06 r1.2e-07
baseten/zai-org/GLM-5	baseten	i9.5e-07 o3.15e-06
baseten/zai-org/GLM-5.2	baseten	i1.4e-06 o4.4e-06 r1.4e-07
baseten/zai-org/GLM-5.2-Fast	baseten	i2.1e-06 o6.6e-06 r2.1e-07
baseten/zai-org/GLM-5.3	baseten	i1.4e-06 o4.4e-06 r1.4e-07
baseten/zai-org/GLM-5.3-Fast	baseten	i2.1e-06 o6.6e-06 r2.1e-07
baseten/zai-org/GLM-5.3-Flash	baseten	i1.5e-07 o5e-07 r3e-08
bedrock/ap-northeast-1/anthropic.claude-instant-v1	bedrock	i2.23e-06 o7.55e-06
bedrock/ap-northeast-1/anthropic.claude-v1	bedrock	i8e-06 o2.4e-05
bedrock/ap-northeast-1/anthropic.claude-v2:1	bedrock	i8e-06 o2.4e-05
bedrock/ap-northeast-1/deepseek.v3.2	bedrock	i7.4e-07 o2.22e-06	@batch i3.7e-07 o1.11e-06	@flex i3.7e-07 o1.11e-06	@priority i1.295e-06 o3.885e-06
bedrock/ap-northeast-1/minimax.minimax-m2.1	bedrock	i3.6e-07 o1.44e-06	@batch i1.8e-07 o7.2e-07	@flex i1.8e-07 o7.2e-07	@priority i6.3e-07 o2.52e-06
bedrock/ap-northeast-1/minimax.minimax-m2.5	bedrock	i3.6e-07 o1.44e-06	@batch i1.8e-07 o7.2e-07	@flex i1.8e-07 o7.2e-07	@priority i6.3e-07 o2.52e-06
bedrock/ap-northeast-1/mistral.voxtral-mini-3b-2507	bedrock	i5e-08 o5e-08	@batch i3e-08 o3e-08	@flex i3e-08 o3e-08	@priority i9e-08 o9e-08
bedrock/ap-northeast-1/mistral.voxtral-small-24b-2507	bedrock	i1.2e-07 o3.6e-07	@batch i6e-08 o1.8e-07	@flex i6e-08 o1.8e-07	@priority i2.1e-07 o6.3e-07
bedrock/ap-northeast-1/moonshotai.kimi-k2-thinking	bedrock	i7.3e-07 o3.03e-06	@flex i3.6e-07 o1.52e-06
bedrock/ap-northeast-1/moonshotai.kimi-k2.5	bedrock	i7.2e-07 o3.6e-06	@batch i3.6e-07 o1.8e-06	@flex i3.6e-07 o1.8e-06	@priority i1.26e-06 o6.3e-06
bedrock/ap-northeast-1/qwen.qwen3-coder-next	bedrock	i6e-07 o1.44e-06	@flex i3e-07 o7.2e-07
bedrock/ap-northeast-1/qwen.qwen3-next-80b-a3b	bedrock	i1.8e-07 o1.45e-06	@flex i9e-08 o7.2e-07	@priority i3.2e-07 o2.54e-06
bedrock/ap-south-1/deepseek.v3.2	bedrock	i7.4e-07 o2.22e-06	@batch i3.7e-07 o1.11e-06	@flex i3.7e-07 o1.11e-06	@priority i1.295e-06 o3.885e-06
bedrock/ap-south-1/meta.llama3-70b-instruct-v1:0	bedrock	i3.18e-06 o4.2e-06
bedrock/ap-south-1/meta.llama3-8b-instruct-v1:0	bedrock	i3.6e-07 o7.2e-07
bedrock/ap-south-1/minimax.minimax-m2.1	bedrock	i3.6e-07 o1.44e-06	@batch i1.8e-07 o7.2e-07	@flex i1.8e-07 o7.2e-07	@priority i6.3e-07 o2.52e-06
bedrock/ap-south-1/minimax.minimax-m2.5	bedrock	i3.6e-07 o1.44e-06	@batch i1.8e-07 o7.2e-07	@flex i1.8e-07 o7.2e-07	@priority i6.3e-07 o2.52e-06
bedrock/ap-south-1/moonshotai.kimi-k2-thinking	bedrock	i7.1e-07 o2.94e-06	@flex i3.6e-07 o1.47e-06
bedrock/ap-south-1/moonshotai.kimi-k2.5	bedrock	i7.2e-07 o3.6e-06	@batch i3.6e-07 o1.8e-06	@flex i3.6e-07 o1.8e-06	@priority i1.26e-06 o6.3e-06
bedrock/ap-south-1/qwen.qwen3-coder-next	bedrock	i6e-07 o1.44e-06	@flex i3e-07 o7.2e-07
bedrock/ap-south-1/qwen.qwen3-next-80b-a3b	bedrock	i1.8e-07 o1.41e-06	@batch i9e-08 o7.1e-07	@flex i9e-08 o7.1e-07	@priority i3.2e-07 o2.47e-06
bedrock/ap-southeast-2/minimax.minimax-m2.5	bedrock	i3.1e-07 o1.24e-06	@batch i1.55e-07 o6.2e-07	@flex i1.55e-07 o6.2e-07	@priority i5.425e-07 o2.17e-06
bedrock/ap-southeast-2/mistral.voxtral-mini-3b-2507	bedrock	i4.12e-08 o4.12e-08	@batch i2.06e-08 o2.06e-08	@flex i2.06e-08 o2.06e-08	@priority i7.21e-08 o7.21e-08
bedrock/ap-southeast-2/mistral.voxtral-small-24b-2507	bedrock	i1.03e-07 o3.09e-07	@batch i5.15e-08 o1.545e-07	@flex i5.15e-08 o1.545e-07	@priority i1.8025e-07 o5.4075e-07
bedrock/ap-southeast-2/qwen.qwen3-next-80b-a3b	bedrock	i1.545e-07 o1.236e-06
bedrock/ap-southeast-3/deepseek.v3.2	bedrock	i7.4e-07 o2.22e-06	@flex i3.7e-07 o1.11e-06
bedrock/ap-southeast-3/minimax.minimax-m2.1	bedrock	i3.6e-07 o1.44e-06	@flex i1.8e-07 o7.2e-07
bedrock/ap-southeast-3/minimax.minimax-m2.5	bedrock	i3.6e-07 o1.44e-06	@flex i1.8e-07 o7.2e-07
bedrock/ap-southeast-3/moonshotai.kimi-k2.5	bedrock	i7.2e-07 o3.6e-06	@flex i3.6e-07 o1.8e-06
bedrock/ap-southeast-3/qwen.qwen3-coder-next	bedrock	i6e-07 o1.44e-06	@flex i3e-07 o7.2e-07
bedrock/ca-central-1/meta.llama3-70b-instruct-v1:0	bedrock	i3.05e-06 o4.03e-06
bedrock/ca-central-1/meta.llama3-8b-instruct-v1:0	bedrock	i3.5e-07 o6.9e-07
bedrock/claude_platform/claude-fable-5	bedrock	i1e-05 o5e-05 r1e-06 w1.25e-05 h2e-05	@batch i5e-06 o2.5e-05 r5e-07 w6.25e-06
bedrock/claude_platform/claude-fable-5-1	bedrock	i1e-05 o5e-05 r2.5e-07 w1.25e-05 h2e-05	@batch i5e-06 o2.5e-05 r1.25e-07 w6.25e-06
bedrock/claude_platform/claude-haiku-4-5	bedrock	i1e-06 o5e-06 r1e-07 w1.25e-06 h2e-06	@batch i5e-07 o2.5e-06 r5e-08 w6.25e-07
bedrock/claude_platform/claude-haiku-5-5	bedrock	i1e-07 o5e-07 r1e-08 w1.25e-07 h2e-07	>100000 i5e-07 o2.5e-06 r5e-08 w6.25e-07 h1e-06	@batch i5e-08 o2.5e-07 r5e-09 w6.25e-08	@batch>100000 i2.5e-07 o1.25e-06 r2.5e-08 w3.125e-07
bedrock/claude_platform/claude-opus-4-5	bedrock	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
bedrock/claude_platform/claude-opus-4-6	bedrock	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
bedrock/claude_platform/claude-opus-4-7	bedrock	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
bedrock/claude_platform/claude-opus-4-8	bedrock	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
bedrock/claude_platform/claude-opus-5	bedrock	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
bedrock/claude_platform/claude-opus-5-5	bedrock	i4e-06 o2e-05 r2e-07 w5e-06 h8e-06	@batch i2e-06 o1e-05 r1e-07 w2.5e-06
bedrock/claude_platform/claude-sonnet-4-5	bedrock	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06	@batch i1.5e-06 o7.5e-06 r1.5e-07 w1.875e-06
bedrock/claude_platform/claude-sonnet-4-6	bedrock	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06	@batch i1.5e-06 o7.5e-06 r1.5e-07 w1.875e-06
bedrock/claude_platform/claude-sonnet-5	bedrock	i2e-06 o1e-05 r2e-07 w2.5e-06 h4e-06	@batch i1e-06 o5e-06 r1e-07 w1.25e-06
bedrock/claude_platform/claude-sonnet-5-5	bedrock	i2e-06 o1e-05 r1e-07 w2.5e-06 h4e-06	@batch i1e-06 o5e-06 r5e-08 w1.25e-06
bedrock/eu-central-1/anthropic.claude-instant-v1	bedrock	i2.48e-06 o8.38e-06
bedrock/eu-central-1/anthropic.claude-v1	bedrock	i8e-06 o2.4e-05
bedrock/eu-central-1/anthropic.claude-v2:1	bedrock	i8e-06 o2.4e-05
bedrock/eu-central-1/minimax.minimax-m2.1	bedrock	i3.6e-07 o1.44e-06	@batch i1.8e-07 o7.2e-07	@flex i1.8e-07 o7.2e-07	@priority i6.3e-07 o2.52e-06
bedrock/eu-central-1/minimax.minimax-m2.5	bedrock	i3.6e-07 o1.44e-06	@batch i1.8e-07 o7.2e-07	@flex i1.8e-07 o7.2e-07	@priority i6.3e-07 o2.52e-06
bedrock/eu-central-1/qwen.qwen3-coder-next	bedrock	i6e-07 o1.44e-06	@flex i3e-07 o7.2e-07
bedrock/eu-north-1/deepseek.v3.2	bedrock	i7.4e-07 o2.22e-06	@batch i3.7e-07 o1.11e-06	@flex i3.7e-07 o1.11e-06	@priority i1.295e-06 o3.885e-06
bedrock/eu-north-1/minimax.minimax-m2.1	bedrock	i3.6e-07 o1.44e-06	@batch i1.8e-07 o7.2e-07	@flex i1.8e-07 o7.2e-07	@priority i6.3e-07 o2.52e-06
bedrock/eu-north-1/minimax.minimax-m2.5	bedrock	i3.6e-07 o1.44e-06	@batch i1.8e-07 o7.2e-07	@flex i1.8e-07 o7.2e-07	@priority i6.3e-07 o2.52e-06
bedrock/eu-north-1/moonshotai.kimi-k2.5	bedrock	i7.2e-07 o3.6e-06	@batch i3.6e-07 o1.8e-06	@flex i3.6e-07 o1.8e-06	@priority i1.26e-06 o6.3e-06
bedrock/eu-south-1/minimax.minimax-m2.1	bedrock	i3.6e-07 o1.44e-06	@flex i1.8e-07 o7.2e-07
bedrock/eu-south-1/minimax.minimax-m2.5	bedrock	i3.6e-07 o1.44e-06	@flex i1.8e-07 o7.2e-07
bedrock/eu-south-1/qwen.qwen3-coder-next	bedrock	i6e-07 o1.44e-06	@flex i3e-07 o7.2e-07
bedrock/eu-west-1/meta.llama3-70b-instruct-v1:0	bedrock	i2.86e-06 o3.78e-06
bedrock/eu-west-1/meta.llama3-8b-instruct-v1:0	bedrock	i3.2e-07 o6.5e-07
bedrock/eu-west-1/minimax.minimax-m2.1	bedrock	i3.6e-07 o1.44e-06	@batch i1.8e-07 o7.2e-07	@flex i1.8e-07 o7.2e-07	@priority i6.3e-07 o2.52e-06
bedrock/eu-west-1/minimax.minimax-m2.5	bedrock	i3.6e-07 o1.44e-06	@batch i1.8e-07 o7.2e-07	@flex i1.8e-07 o7.2e-07	@priority i6.3e-07 o2.52e-06
bedrock/eu-west-1/qwen.qwen3-coder-next	bedrock	i6e-07 o1.44e-06	@flex i3e-07 o7.2e-07
bedrock/eu-west-1/qwen.qwen3-next-80b-a3b	bedrock	i1.8e-07 o1.41e-06	@flex i9e-08 o7.1e-07	@priority i3.2e-07 o2.47e-06
bedrock/eu-west-2/meta.llama3-70b-instruct-v1:0	bedrock	i3.45e-06 o4.55e-06
bedrock/eu-west-2/meta.llama3-8b-instruct-v1:0	bedrock	i3.9e-07 o7.8e-07
bedrock/eu-west-2/minimax.minimax-m2.1	bedrock	i4.7e-07 o1.86e-06	@batch i2.35e-07 o9.3e-07	@flex i2.35e-07 o9.3e-07	@priority i8.225e-07 o3.255e-06
bedrock/eu-west-2/minimax.minimax-m2.5	bedrock	i4.7e-07 o1.86e-06	@batch i2.35e-07 o9.3e-07	@flex i2.35e-07 o9.3e-07	@priority i8.225e-07 o3.255e-06
bedrock/eu-west-2/mistral.voxtral-mini-3b-2507	bedrock	i6e-08 o6e-08	@batch i3e-08 o3e-08	@flex i3e-08 o3e-08	@priority i1.1e-07 o1.1e-07
bedrock/eu-west-2/mistral.voxtral-small-24b-2507	bedrock	i1.6e-07 o4.7e-07	@batch i8e-08 o2.3e-07	@flex i8e-08 o2.3e-07	@priority i2.8e-07 o8.2e-07
bedrock/eu-west-2/nvidia.nemotron-super-3-120b	bedrock	i2.3e-07 o1.01e-06	@batch i1.15e-07 o5.05e-07	@flex i1.15e-07 o5.05e-07	@priority i4.025e-07 o1.7675e-06
bedrock/eu-west-2/qwen.qwen3-coder-next	bedrock	i7.8e-07 o1.86e-06	@batch i3.9e-07 o9.3e-07	@flex i3.9e-07 o9.3e-07	@priority i1.365e-06 o3.255e-06
bedrock/eu-west-2/qwen.qwen3-next-80b-a3b	bedrock	i2.3e-07 o1.86e-06	@flex i1.2e-07 o9.3e-07	@priority i4e-07 o3.26e-06
bedrock/eu-west-3/mistral.mistral-7b-instruct-v0:2	bedrock	i2e-07 o2.6e-07
bedrock/eu-west-3/mistral.mistral-large-2402-v1:0	bedrock	i5.2e-06 o1.56e-05
bedrock/eu-west-3/mistral.mixtral-8x7b-instruct-v0:1	bedrock	i5.9e-07 o9.1e-07
bedrock/invoke/anthropic.claude-3-5-sonnet-20240620-v1:0	bedrock	i3e-06 o1.5e-05 r3e-07 w3.75e-06
bedrock/moonshotai.kimi-k2-thinking	bedrock	i6e-07 o2.5e-06	@flex i3e-07 o1.25e-06
bedrock/moonshotai.kimi-k2.5	bedrock	i6e-07 o3e-06	@flex i3e-07 o1.5e-06
bedrock/sa-east-1/deepseek.v3.2	bedrock	i7.4e-07 o2.22e-06	@batch i3.7e-07 o1.11e-06	@flex i3.7e-07 o1.11e-06	@priority i1.295e-06 o3.885e-06
bedrock/sa-east-1/meta.llama3-70b-instruct-v1:0	bedrock	i4.45e-06 o5.88e-06
bedrock/sa-east-1/meta.llama3-8b-instruct-v1:0	bedrock	i5e-07 o1.01e-06
bedrock/sa-east-1/minimax.minimax-m2.1	bedrock	i3.6e-07 o1.44e-06	@batch i1.8e-07 o7.2e-07	@flex i1.8e-07 o7.2e-07	@priority i6.3e-07 o2.52e-06
bedrock/sa-east-1/minimax.minimax-m2.5	bedrock	i3.6e-07 o1.44e-06	@batch i1.8e-07 o7.2e-07	@flex i1.8e-07 o7.2e-07	@priority i6.3e-07 o2.52e-06
bedrock/sa-east-1/moonshotai.kimi-k2-thinking	bedrock	i7.3e-07 o3.03e-06	@flex i3.6e-07 o1.52e-06
bedrock/sa-east-1/moonshotai.kimi-k2.5	bedrock	i7.2e-07 o3.6e-06	@batch i3.6e-07 o1.8e-06	@flex i3.6e-07 o1.8e-06	@priority i1.26e-06 o6.3e-06
bedrock/sa-east-1/qwen.qwen3-coder-next	bedrock	i6e-07 o1.44e-06	@flex i3e-07 o7.2e-07
bedrock/sa-east-1/qwen.qwen3-next-80b-a3b	bedrock	i1.8e-07 o1.45e-06	@flex i9e-08 o7.2e-07	@priority i3.2e-07 o2.54e-06
bedrock/us-east-1/anthropic.claude-instant-v1	bedrock	i8e-07 o2.4e-06
bedrock/us-east-1/anthropic.claude-v1	bedrock	i8e-06 o2.4e-05
bedrock/us-east-1/anthropic.claude-v2:1	bedrock	i8e-06 o2.4e-05
bedrock/us-east-1/deepseek.v3.2	bedrock	i6.2e-07 o1.85e-06	@batch i3.1e-07 o9.25e-07	@flex i3.1e-07 o9.25e-07	@priority i1.085e-06 o3.2375e-06
bedrock/us-east-1/meta.llama3-70b-instruct-v1:0	bedrock	i2.65e-06 o3.5e-06
bedrock/us-east-1/meta.llama3-8b-instruct-v1:0	bedrock	i3e-07 o6e-07
bedrock/us-east-1/minimax.minimax-m2.1	bedrock	i3e-07 o1.2e-06	@batch i1.5e-07 o6e-07	@flex i1.5e-07 o6e-07	@priority i5.25e-07 o2.1e-06
bedrock/us-east-1/minimax.minimax-m2.5	bedrock	i3e-07 o1.2e-06	@batch i1.5e-07 o6e-07	@flex i1.5e-07 o6e-07	@priority i5.25e-07 o2.1e-06
bedrock/us-east-1/mistral.mistral-7b-instruct-v0:2	bedrock	i1.5e-07 o2e-07
bedrock/us-east-1/mistral.mistral-large-2402-v1:0	bedrock	i4e-06 o1.2e-05
bedrock/us-east-1/mistral.mixtral-8x7b-instruct-v0:1	bedrock	i4.5e-07 o7e-07
bedrock/us-east-1/moonshotai.kimi-k2-thinking	bedrock	i6e-07 o2.5e-06	@flex i3e-07 o1.25e-06
bedrock/us-east-1/moonshotai.kimi-k2.5	bedrock	i6e-07 o3e-06	@batch i3e-07 o1.5e-06	@flex i3e-07 o1.5e-06	@priority i1.05e-06 o5.25e-06
bedrock/us-east-1/qwen.qwen3-coder-next	bedrock	i5e-07 o1.2e-06	@batch i2.5e-07 o6e-07	@flex i2.5e-07 o6e-07	@priority i8.75e-07 o2.1e-06
bedrock/us-east-1/zai.glm-5	bedrock	i1e-06 o3.2e-06	@batch i5e-07 o1.6e-06	@flex i5e-07 o1.6e-06	@priority i1.75e-06 o5.6e-06
bedrock/us-east-2/deepseek.v3.2	bedrock	i6.2e-07 o1.85e-06	@batch i3.1e-07 o9.25e-07	@flex i3.1e-07 o9.25e-07	@priority i1.085e-06 o3.2375e-06
bedrock/us-east-2/minimax.minimax-m2.1	bedrock	i3e-07 o1.2e-06	@batch i1.5e-07 o6e-07	@flex i1.5e-07 o6e-07	@priority i5.25e-07 o2.1e-06
bedrock/us-east-2/minimax.minimax-m2.5	bedrock	i3e-07 o1.2e-06	@batch i1.5e-07 o6e-07	@flex i1.5e-07 o6e-07	@priority i5.25e-07 o2.1e-06
bedrock/us-east-2/moonshotai.kimi-k2-thinking	bedrock	i6e-07 o2.5e-06	@flex i3e-07 o1.25e-06
bedrock/us-east-2/moonshotai.kimi-k2.5	bedrock	i6e-07 o3e-06	@batch i3e-07 o1.5e-06	@flex i3e-07 o1.5e-06	@priority i1.05e-06 o5.25e-06
bedrock/us-east-2/qwen.qwen3-coder-next	bedrock	i5e-07 o1.2e-06	@flex i2.5e-07 o6e-07
bedrock/us-gov-east-1/amazon.nova-pro-v1:0	bedrock	i9.6e-07 o3.84e-06 r2.4e-07
bedrock/us-gov-east-1/amazon.titan-embed-text-v1	bedrock	i1e-07 o0.0
bedrock/us-gov-east-1/amazon.titan-embed-text-v2:0	bedrock	i3e-08 o0.0
bedrock/us-gov-east-1/amazon.titan-text-express-v1	bedrock	i1.3e-06 o1.7e-06
bedrock/us-gov-east-1/amazon.titan-text-lite-v1	bedrock	i3e-07 o4e-07
bedrock/us-gov-east-1/amazon.titan-text-premier-v1:0	bedrock	i5e-07 o1.5e-06
bedrock/us-gov-east-1/anthropic.claude-3-5-sonnet-20240620-v1:0	bedrock	i3.6e-06 o1.8e-05	@batch i1.8e-06 o9e-06
bedrock/us-gov-east-1/anthropic.claude-3-7-sonnet-20250219-v1:0	bedrock	i3.6e-06 o1.8e-05 r3.6e-07 w4.5e-06
bedrock/us-gov-east-1/anthropic.claude-3-haiku-20240307-v1:0	bedrock	i3e-07 o1.5e-06
bedrock/us-gov-east-1/anthropic.claude-fable-5-1	bedrock	i1.2e-05 o6e-05 r3e-07 w1.5e-05 h2.4e-05
bedrock/us-gov-east-1/anthropic.claude-haiku-4-5-20251001-v1:0	bedrock	i1.2e-06 o6e-06 r1.2e-07 w1.5e-06 h2.4e-06
bedrock/us-gov-east-1/anthropic.claude-haiku-5-5	bedrock	i1.2e-07 o6e-07 r1.2e-08 w1.5e-07 h2.4e-07	>100000 i6e-07 o3e-06 r6e-08 w7.5e-07 h1.2e-06
bedrock/us-gov-east-1/anthropic.claude-opus-4-8	bedrock	i6e-06 o3e-05 r6e-07 w7.5e-06 h1.2e-05
bedrock/us-gov-east-1/anthropic.claude-opus-5	bedrock	i6e-06 o3e-05 r6e-07 w7.5e-06 h1.2e-05	@batch i3e-06 o1.5e-05
bedrock/us-gov-east-1/anthropic.claude-opus-5-5	bedrock	i4.8e-06 o2.4e-05 r2.4e-07 w6e-06 h9.6e-06
bedrock/us-gov-east-1/anthropic.claude-sonnet-4-5-20250929-v1:0	bedrock	i3.6e-06 o1.8e-05 r3.6e-07 w4.5e-06 h7.2e-06
bedrock/us-gov-east-1/anthropic.claude-sonnet-5	bedrock	i2.4e-06 o1.2e-05 r2.4e-07 w3e-06 h4.8e-06
bedrock/us-gov-east-1/anthropic.claude-sonnet-5-5	bedrock	i2.4e-06 o1.2e-05 r1.2e-07 w3e-06 h4.8e-06
bedrock/us-gov-east-1/claude-sonnet-4-5-20250929-v1:0	bedrock	i3.6e-06 o1.8e-05 r3.6e-07 w4.5e-06 h7.2e-06
bedrock/us-gov-east-1/meta.llama3-70b-instruct-v1:0	bedrock	i2.65e-06 o3.5e-06
bedrock/us-gov-east-1/meta.llama3-8b-instruct-v1:0	bedrock	i3e-07 o2.65e-06
bedrock/us-gov-east-1/moonshotai.kimi-k3	bedrock_converse	i3.96e-06 o1.98e-05 r3.96e-07 w4.95e-06	@batch i1.98e-06 o9.9e-06	@flex i1.98e-06 o9.9e-06 r1.98e-07 w2.475e-06	@priority i6.93e-06 o3.465e-05 r6.93e-07 w8.6625e-06
bedrock/us-gov-east-1/nvidia.nemotron-nano-12b-v2	bedrock	i2.4e-07 o7.2e-07	@batch i1.2e-07 o3.6e-07	@flex i1.2e-07 o3.6e-07	@priority i4.2e-07 o1.26e-06
bedrock/us-gov-east-1/nvidia.nemotron-nano-3-30b	bedrock	i7.2e-08 o2.88e-07	@batch i3.6e-08 o1.44e-07	@flex i3.6e-08 o1.44e-07	@priority i1.32e-07 o5.04e-07
bedrock/us-gov-east-1/nvidia.nemotron-nano-9b-v2	bedrock	i7.2e-08 o2.76e-07	@batch i3.6e-08 o1.44e-07	@flex i3.6e-08 o1.44e-07	@priority i1.32e-07 o4.8e-07
bedrock/us-gov-east-1/nvidia.nemotron-super-3-120b	bedrock	i1.8e-07 o7.8e-07	@batch i9e-08 o3.9e-07	@flex i9e-08 o3.9e-07	@priority i3.15e-07 o1.365e-06
bedrock/us-gov-east-1/openai.gpt-oss-120b-1:0	bedrock	i1.8e-07 o7.2e-07	@batch i9e-08 o3.6e-07	@flex i9e-08 o3.6e-07	@priority i3.15e-07 o1.26e-06
bedrock/us-gov-east-1/openai.gpt-oss-20b-1:0	bedrock	i8.4e-08 o3.6e-07	@batch i4.2e-08 o1.8e-07	@flex i4.2e-08 o1.8e-07	@priority i1.47e-07 o6.3e-07
bedrock/us-gov-west-1/amazon.nova-2-multimodal-embeddings-v1:0	bedrock	i1.62e-07 o0.0	@batch i8.1e-08
bedrock/us-gov-west-1/amazon.nova-lite-v1:0	bedrock	i7.2e-08 o2.88e-07 r1.8e-08	@batch i3.6e-08 o1.44e-07
bedrock/us-gov-west-1/amazon.nova-micro-v1:0	bedrock	i4.2e-08 o1.68e-07 r1.05e-08	@batch i2.1e-08 o8.4e-08
bedrock/us-gov-west-1/amazon.nova-pro-v1:0	bedrock	i9.6e-07 o3.84e-06 r2.4e-07	@batch i4.8e-07 o1.92e-06	@flex i4.8e-07 o1.92e-06 r1.2e-07	@priority i1.68e-06 o6.72e-06 r4.2e-07
bedrock/us-gov-west-1/amazon.titan-embed-text-v1	bedrock	i1e-07 o0.0
bedrock/us-gov-west-1/amazon.titan-embed-text-v2:0	bedrock	i1.1e-07 o0.0
bedrock/us-gov-west-1/amazon.titan-text-express-v1	bedrock	i8e-07 o1.6e-06
bedrock/us-gov-west-1/amazon.titan-text-lite-v1	bedrock	i3e-07 o4e-07
bedrock/us-gov-west-1/amazon.titan-text-premier-v1:0	bedrock	i5e-07 o1.5e-06
bedrock/us-gov-west-1/anthropic.claude-3-5-sonnet-20240620-v1:0	bedrock	i3.6e-06 o1.8e-05	@batch i1.8e-06 o9e-06
bedrock/us-gov-west-1/anthropic.claude-3-7-sonnet-20250219-v1:0	bedrock	i3.6e-06 o1.8e-05 r3.6e-07 w4.5e-06
bedrock/us-gov-west-1/anthropic.claude-3-haiku-20240307-v1:0	bedrock	i3e-07 o1.5e-06
bedrock/us-gov-west-1/anthropic.claude-fable-5-1	bedrock	i1.2e-05 o6e-05 r3e-07 w1.5e-05 h2.4e-05
bedrock/us-gov-west-1/anthropic.claude-haiku-4-5-20251001-v1:0	bedrock	i1.2e-06 o6e-06 r1.2e-07 w1.5e-06 h2.4e-06
bedrock/us-gov-west-1/anthropic.claude-haiku-5-5	bedrock	i1.2e-07 o6e-07 r1.2e-08 w1.5e-07 h2.4e-07	>100000 i6e-07 o3e-06 r6e-08 w7.5e-07 h1.2e-06
bedrock/us-gov-west-1/anthropic.claude-opus-4-8	bedrock	i6e-06 o3e-05 r6e-07 w7.5e-06 h1.2e-05
bedrock/us-gov-west-1/anthropic.claude-opus-5	bedrock	i6e-06 o3e-05 r6e-07 w7.5e-06 h1.2e-05	@batch i3e-06 o1.5e-05
bedrock/us-gov-west-1/anthropic.claude-opus-5-5	bedrock	i4.8e-06 o2.4e-05 r2.4e-07 w6e-06 h9.6e-06
bedrock/us-gov-west-1/anthropic.claude-sonnet-4-5-20250929-v1:0	bedrock	i3.6e-06 o1.8e-05 r3.6e-07 w4.5e-06 h7.2e-06
bedrock/us-gov-west-1/anthropic.claude-sonnet-5	bedrock	i2.4e-06 o1.2e-05 r2.4e-07 w3e-06 h4.8e-06
bedrock/us-gov-west-1/anthropic.claude-sonnet-5-5	bedrock	i2.4e-06 o1.2e-05 r1.2e-07 w3e-06 h4.8e-06
bedrock/us-gov-west-1/claude-sonnet-4-5-20250929-v1:0	bedrock	i3.6e-06 o1.8e-05 r3.6e-07 w4.5e-06 h7.2e-06
bedrock/us-gov-west-1/meta.llama3-70b-instruct-v1:0	bedrock	i2.65e-06 o3.5e-06
bedrock/us-gov-west-1/meta.llama3-8b-instruct-v1:0	bedrock	i3e-07 o6e-07
bedrock/us-gov-west-1/moonshotai.kimi-k3	bedrock_converse	i3.96e-06 o1.98e-05 r3.96e-07 w4.95e-06	@batch i1.98e-06 o9.9e-06	@flex i1.98e-06 o9.9e-06 r1.98e-07 w2.475e-06	@priority i6.93e-06 o3.465e-05 r6.93e-07 w8.6625e-06
bedrock/us-gov-west-1/nvidia.nemotron-nano-12b-v2	bedrock	i2.4e-07 o7.2e-07	@batch i1.2e-07 o3.6e-07	@flex i1.2e-07 o3.6e-07	@priority i4.2e-07 o1.26e-06
bedrock/us-gov-west-1/nvidia.nemotron-nano-3-30b	bedrock	i7.2e-08 o2.88e-07	@batch i3.6e-08 o1.44e-07	@flex i3.6e-08 o1.44e-07	@priority i1.32e-07 o5.04e-07
bedrock/us-gov-west-1/nvidia.nemotron-nano-9b-v2	bedrock	i7.2e-08 o2.76e-07	@batch i3.6e-08 o1.44e-07	@flex i3.6e-08 o1.44e-07	@priority i1.32e-07 o4.8e-07
bedrock/us-gov-west-1/nvidia.nemotron-super-3-120b	bedrock	i1.8e-07 o7.8e-07	@batch i9e-08 o3.9e-07	@flex i9e-08 o3.9e-07	@priority i3.15e-07 o1.365e-06
bedrock/us-gov-west-1/openai.gpt-oss-120b-1:0	bedrock	i1.8e-07 o7.2e-07	@batch i9e-08 o3.6e-07	@flex i9e-08 o3.6e-07	@priority i3.15e-07 o1.26e-06
bedrock/us-gov-west-1/openai.gpt-oss-20b-1:0	bedrock	i8.4e-08 o3.6e-07	@batch i4.2e-08 o1.8e-07	@flex i4.2e-08 o1.8e-07	@priority i1.47e-07 o6.3e-07
bedrock/us-west-1/meta.llama3-70b-instruct-v1:0	bedrock	i2.65e-06 o3.5e-06
bedrock/us-west-1/meta.llama3-8b-instruct-v1:0	bedrock	i3e-07 o6e-07
bedrock/us-west-2/anthropic.claude-instant-v1	bedrock	i8e-07 o2.4e-06
bedrock/us-west-2/anthropic.claude-v1	bedrock	i8e-06 o2.4e-05
bedrock/us-west-2/anthropic.claude-v2:1	bedrock	i8e-06 o2.4e-05
bedrock/us-west-2/deepseek.v3.2	bedrock	i6.2e-07 o1.85e-06	@batch i3.1e-07 o9.25e-07	@flex i3.1e-07 o9.25e-07	@priority i1.085e-06 o3.2375e-06
bedrock/us-west-2/minimax.minimax-m2.1	bedrock	i3e-07 o1.2e-06	@batch i1.5e-07 o6e-07	@flex i1.5e-07 o6e-07	@priority i5.25e-07 o2.1e-06
bedrock/us-west-2/minimax.minimax-m2.5	bedrock	i3e-07 o1.2e-06	@batch i1.5e-07 o6e-07	@flex i1.5e-07 o6e-07	@priority i5.25e-07 o2.1e-06
bedrock/us-west-2/mistral.mistral-7b-instruct-v0:2	bedrock	i1.5e-07 o2e-07
bedrock/us-west-2/mistral.mistral-large-2402-v1:0	bedrock	i4e-06 o1.2e-05
bedrock/us-west-2/mistral.mixtral-8x7b-instruct-v0:1	bedrock	i4.5e-07 o7e-07
bedrock/us-west-2/moonshotai.kimi-k2-thinking	bedrock	i6e-07 o2.5e-06	@flex i3e-07 o1.25e-06
bedrock/us-west-2/moonshotai.kimi-k2.5	bedrock	i6e-07 o3e-06	@batch i3e-07 o1.5e-06	@flex i3e-07 o1.5e-06	@priority i1.05e-06 o5.25e-06
bedrock/us-west-2/qwen.qwen3-coder-next	bedrock	i5e-07 o1.2e-06	@flex i2.5e-07 o6e-07
bedrock/us-west-2/zai.glm-5	bedrock	i1e-06 o3.2e-06	@batch i5e-07 o1.6e-06	@flex i5e-07 o1.6e-06	@priority i1.75e-06 o5.6e-06
bedrock/us.anthropic.claude-3-5-haiku-20241022-v1:0	bedrock	i8e-07 o4e-06 r8e-08 w1e-06
bedrock_mantle/anthropic.claude-haiku-4-5	bedrock_mantle	i1e-06 o5e-06 r1e-07 w1.25e-06 h2e-06	@batch i5e-07 o2.5e-06
bedrock_mantle/anthropic.claude-haiku-5-5	bedrock_mantle	i1.1e-07 o5.5e-07 r1.1e-08 w1.375e-07 h2.2e-07	>100000 i5.5e-07 o2.75e-06 r5.5e-08 w6.875e-07 h1.1e-06
bedrock_mantle/anthropic.claude-opus-5-5	bedrock_mantle	i4.4e-06 o2.2e-05 r2.2e-07 w5.5e-06 h8.8e-06
bedrock_mantle/anthropic.claude-sonnet-5-5	bedrock_mantle	i2.2e-06 o1.1e-05 r1.1e-07 w2.75e-06 h4.4e-06
bedrock_mantle/deepseek.v3.1	bedrock_mantle	i5.8e-07 o1.68e-06	@batch i2.9e-07 o8.4e-07	@flex i2.9e-07 o8.4e-07	@priority i1.015e-06 o2.94e-06
bedrock_mantle/google.gemma-4-26b-a4b	bedrock_mantle	i1.3e-07 o4e-07	@batch i6.5e-08 o2e-07	@flex i6.5e-08 o2e-07	@priority i2.275e-07 o7e-07
bedrock_mantle/google.gemma-4-31b	bedrock_mantle	i1.4e-07 o4e-07	@batch i7e-08 o2e-07	@flex i7e-08 o2e-07	@priority i2.45e-07 o7e-07
bedrock_mantle/google.gemma-4-e2b	bedrock_mantle	i4e-08 o8e-08	@batch i2e-08 o4e-08	@flex i2e-08 o4e-08	@priority i7e-08 o1.4e-07
bedrock_mantle/moonshotai.kimi-k2-thinking	bedrock_mantle	i6e-07 o2.5e-06	@batch i3e-07 o1.25e-06	@flex i3e-07 o1.25e-06	@priority i1.05e-06 o4.38e-06
bedrock_mantle/openai.gpt-5.4	bedrock_mantle	i2.75e-06 o1.65e-05 r2.75e-07	>272000 i5.5e-06 o2.475e-05 r5.5e-07
bedrock_mantle/openai.gpt-5.5	bedrock_mantle	i5.5e-06 o3.3e-05 r5.5e-07	>272000 i1.1e-05 o4.95e-05 r1.1e-06
bedrock_mantle/openai.gpt-5.6-cyber	bedrock_mantle	i1.375e-05 o8.25e-05 r1.375e-06 w1.71875e-05
bedrock_mantle/openai.gpt-5.6-luna	bedrock_mantle	i2.2e-07 o1.32e-06 r2.2e-08 w2.75e-07	>272000 i4.4e-07 o1.98e-06 r4.4e-08 w5.5e-07
bedrock_mantle/openai.gpt-5.6-sol	bedrock_mantle	i4.4e-06 o2.2e-05 r4.4e-07 w5.5e-06	>272000 i8.8e-06 o3.3e-05 r8.8e-07 w1.1e-05
bedrock_mantle/openai.gpt-5.6-terra	bedrock_mantle	i2.2e-06 o1.32e-05 r2.2e-07 w2.75e-06	>272000 i4.4e-06 o1.98e-05 r4.4e-07 w5.5e-06
bedrock_mantle/openai.gpt-6-astra	bedrock_mantle	i1.1e-05 o5.5e-05 r1.1e-06 w1.375e-05	>272000 i2.2e-05 o8.25e-05 r2.2e-06 w2.75e-05	@ultrafast i6.6e-05 o0.00033 r6.6e-06 w8.25e-05	@ultrafast>272000 i0.000132 o0.000495 r1.32e-05 w0.000165
bedrock_mantle/openai.gpt-6-luna	bedrock_mantle	i1.1e-07 o5.5e-07 r1.1e-08 w1.375e-07	>272000 i2.2e-07 o8.25e-07 r2.2e-08 w2.75e-07
bedrock_mantle/openai.gpt-6-sol	bedrock_mantle	i2.2e-06 o1.1e-05 r2.2e-07 w2.75e-06	>272000 i4.4e-06 o1.65e-05 r4.4e-07 w5.5e-06
bedrock_mantle/openai.gpt-6.1-sol	bedrock_mantle	i2.2e-06 o1.1e-05 r1.1e-07 w2.75e-06	>272000 i4.4e-06 o1.65e-05 r2.2e-07 w5.5e-06	@ultrafast i1.32e-05 o6.6e-05 r6.6e-07 w1.65e-05	@ultrafast>272000 i2.64e-05 o9.9e-05 r1.32e-06 w3.3e-05
bedrock_mantle/openai.gpt-6.1-terra	bedrock_mantle	i1.1e-06 o5.5e-06 r5.5e-08 w1.375e-06	>272000 i2.2e-06 o8.25e-06 r1.1e-07 w2.75e-06
bedrock_mantle/openai.gpt-daybreak-blue-5.6-sol	bedrock_mantle	i4.4e-06 o2.2e-05 r4.4e-07 w5.5e-06	>272000 i8.8e-06 o3.3e-05 r8.8e-07 w1.1e-05
bedrock_mantle/openai.gpt-oss-120b	bedrock_mantle	i1.5e-07 o6e-07	@batch i7.5e-08 o3e-07	@flex i7.5e-08 o3e-07	@priority i2.625e-07 o1.05e-06
bedrock_mantle/openai.gpt-oss-20b	bedrock_mantle	i7e-08 o3e-07	@batch i3.5e-08 o1.5e-07	@flex i3.5e-08 o1.5e-07	@priority i1.225e-07 o5.25e-07
bedrock_mantle/openai.gpt-oss-safeguard-120b	bedrock_mantle	i1.5e-07 o6e-07	@batch i7e-08 o3e-07	@flex i7e-08 o3e-07	@priority i2.6e-07 o1.05e-06
bedrock_mantle/openai.gpt-oss-safeguard-20b	bedrock_mantle	i7e-08 o2e-07	@batch i3e-08 o1e-07	@flex i3e-08 o1e-07	@priority i1.2e-07 o3.5e-07
bedrock_mantle/qwen.qwen3-235b-a22b-2507	bedrock_mantle	i2.2e-07 o8.8e-07	@batch i1.1e-07 o4.4e-07	@flex i1.1e-07 o4.4e-07	@priority i3.85e-07 o1.54e-06
bedrock_mantle/qwen.qwen3-32b	bedrock_mantle	i1.5e-07 o6e-07	@batch i7.5e-08 o3e-07	@flex i7.5e-08 o3e-07	@priority i2.625e-07 o1.05e-06
bedrock_mantle/qwen.qwen3-coder-30b-a3b-instruct	bedrock_mantle	i1.5e-07 o6e-07	@batch i7.5e-08 o3e-07	@flex i7.5e-08 o3e-07	@priority i2.625e-07 o1.05e-06
bedrock_mantle/qwen.qwen3-coder-480b-a35b-instruct	bedrock_mantle	i4.5e-07 o1.8e-06	@batch i2.25e-07 o9e-07	@flex i2.25e-07 o9e-07	@priority i7.875e-07 o3.15e-06
bedrock_mantle/qwen.qwen3-next-80b-a3b-instruct	bedrock_mantle	i1.4e-07 o1.2e-06	@batch i7e-08 o6e-07	@flex i7e-08 o6e-07	@priority i2.6e-07 o2.1e-06
bedrock_mantle/qwen.qwen3-vl-235b-a22b-instruct	bedrock_mantle	i5.3e-07 o2.66e-06	@batch i2.6e-07 o1.33e-06	@flex i2.6e-07 o1.33e-06	@priority i9.3e-07 o4.66e-06
bedrock_mantle/us-gov-east-1/nvidia.nemotron-nano-12b-v2	bedrock_mantle	i2.4e-07 o7.2e-07	@batch i1.2e-07 o3.6e-07	@flex i1.2e-07 o3.6e-07	@priority i4.2e-07 o1.26e-06
bedrock_mantle/us-gov-east-1/nvidia.nemotron-nano-3-30b	bedrock_mantle	i7.2e-08 o2.88e-07	@batch i3.6e-08 o1.44e-07	@flex i3.6e-08 o1.44e-07	@priority i1.32e-07 o5.04e-07
bedrock_mantle/us-gov-east-1/nvidia.nemotron-nano-9b-v2	bedrock_mantle	i7.2e-08 o2.76e-07	@batch i3.6e-08 o1.44e-07	@flex i3.6e-08 o1.44e-07	@priority i1.32e-07 o4.8e-07
bedrock_mantle/us-gov-east-1/nvidia.nemotron-super-3-120b	bedrock_mantle	i1.8e-07 o7.8e-07	@batch i9e-08 o3.9e-07	@flex i9e-08 o3.9e-07	@priority i3.15e-07 o1.365e-06
bedrock_mantle/us-gov-east-1/openai.gpt-5.4	bedrock_mantle	i3.3e-06 o1.98e-05 r3.3e-07
bedrock_mantle/us-gov-east-1/openai.gpt-oss-120b	bedrock_mantle	i1.8e-07 o7.2e-07	@batch i9e-08 o3.6e-07	@flex i9e-08 o3.6e-07	@priority i3.15e-07 o1.26e-06
bedrock_mantle/us-gov-east-1/openai.gpt-oss-20b	bedrock_mantle	i8.4e-08 o3.6e-07	@batch i4.2e-08 o1.8e-07	@flex i4.2e-08 o1.8e-07	@priority i1.47e-07 o6.3e-07
bedrock_mantle/us-gov-east-1/xai.grok-4.6	bedrock_mantle	i2.64e-06 o7.92e-06 r6.6e-07	@flex i1.32e-06 o3.96e-06 r3.3e-07	@priority i4.62e-06 o1.386e-05 r1.155e-06
bedrock_mantle/us-gov-east-1/xai.grok-4.7	bedrock_mantle	i2.64e-06 o7.92e-06 r6.6e-07	@batch i1.32e-06 o3.96e-06	@flex i1.32e-06 o3.96e-06 r3.3e-07	@priority i4.62e-06 o1.386e-05 r1.155e-06
bedrock_mantle/us-gov-west-1/anthropic.claude-haiku-5-5	bedrock_mantle	i1.2e-07 o6e-07 r1.2e-08 w1.5e-07 h2.4e-07	>100000 i6e-07 o3e-06 r6e-08 w7.5e-07 h1.2e-06
bedrock_mantle/us-gov-west-1/anthropic.claude-opus-5-5	bedrock_mantle	i4.8e-06 o2.4e-05 r2.4e-07 w6e-06 h9.6e-06
bedrock_mantle/us-gov-west-1/anthropic.claude-sonnet-5-5	bedrock_mantle	i2.4e-06 o1.2e-05 r1.2e-07 w3e-06 h4.8e-06
bedrock_mantle/us-gov-west-1/google.gemma-4-26b-a4b	bedrock_mantle	i1.56e-07 o4.8e-07	@batch i7.8e-08 o2.4e-07	@flex i7.8e-08 o2.4e-07	@priority i2.73e-07 o8.4e-07
bedrock_mantle/us-gov-west-1/google.gemma-4-31b	bedrock_mantle	i1.68e-07 o4.8e-07	@batch i8.4e-08 o2.4e-07	@flex i8.4e-08 o2.4e-07	@priority i2.94e-07 o8.4e-07
bedrock_mantle/us-gov-west-1/google.gemma-4-e2b	bedrock_mantle	i4.8e-08 o9.6e-08	@batch o4.8e-08	@flex i2.4e-08 o4.8e-08	@priority i8.4e-08 o1.68e-07
bedrock_mantle/us-gov-west-1/nvidia.nemotron-nano-12b-v2	bedrock_mantle	i2.4e-07 o7.2e-07	@batch i1.2e-07 o3.6e-07	@flex i1.2e-07 o3.6e-07	@priority i4.2e-07 o1.26e-06
bedrock_mantle/us-gov-west-1/nvidia.nemotron-nano-3-30b	bedrock_mantle	i7.2e-08 o2.88e-07	@batch i3.6e-08 o1.44e-07	@flex i3.6e-08 o1.44e-07	@priority i1.32e-07 o5.04e-07
bedrock_mantle/us-gov-west-1/nvidia.nemotron-nano-9b-v2	bedrock_mantle	i7.2e-08 o2.76e-07	@batch i3.6e-08 o1.44e-07	@flex i3.6e-08 o1.44e-07	@priority i1.32e-07 o4.8e-07
bedrock_mantle/us-gov-west-1/nvidia.nemotron-super-3-120b	bedrock_mantle	i1.8e-07 o7.8e-07	@batch i9e-08 o3.9e-07	@flex i9e-08 o3.9e-07	@priority i3.15e-07 o1.365e-06
bedrock_mantle/us-gov-west-1/openai.gpt-5.4	bedrock_mantle	i3.3e-06 o1.98e-05 r3.3e-07
bedrock_mantle/us-gov-west-1/openai.gpt-5.6-luna	bedrock_mantle	i2.64e-07 o1.584e-06 r2.64e-08 w3.3e-07	>272000 i5.28e-07 o2.376e-06 r5.28e-08 w6.6e-07	@flex i1.32e-07 o7.92e-07 r1.32e-08 w1.65e-07	@flex>272000 i2.64e-07 o1.188e-06 r2.64e-08 w3.3e-07	@priority i5.28e-07 o3.168e-06 r5.28e-08 w6.6e-07	@priority>272000 i1.056e-06 o4.752e-06 r1.056e-07 w1.32e-06
bedrock_mantle/us-gov-west-1/openai.gpt-5.6-terra	bedrock_mantle	i2.64e-06 o1.584e-05 r2.64e-07 w3.3e-06	>272000 i5.28e-06 o2.376e-05 r5.28e-07 w6.6e-06	@flex i1.32e-06 o7.92e-06 r1.32e-07 w1.65e-06	@flex>272000 i2.64e-06 o1.188e-05 r2.64e-07 w3.3e-06	@priority i5.28e-06 o3.168e-05 r5.28e-07 w6.6e-06	@priority>272000 i1.056e-05 o4.752e-05 r1.056e-06 w1.32e-05
bedrock_mantle/us-gov-west-1/openai.gpt-oss-120b	bedrock_mantle	i1.8e-07 o7.2e-07	@batch i9e-08 o3.6e-07	@flex i9e-08 o3.6e-07	@priority i3.15e-07 o1.26e-06
bedrock_mantle/us-gov-west-1/openai.gpt-oss-20b	bedrock_mantle	i8.4e-08 o3.6e-07	@batch i4.2e-08 o1.8e-07	@flex i4.2e-08 o1.8e-07	@priority i1.47e-07 o6.3e-07
bedrock_mantle/us-gov-west-1/xai.grok-4.3	bedrock_mantle	i1.5e-06 o3e-06 r2.4e-07	@batch i7.5e-07 o1.5e-06 r1.2e-07	@flex i7.5e-07 o1.5e-06 r1.2e-07	@priority i2.625e-06 o5.25e-06 r4.2e-07
bedrock_mantle/us-gov-west-1/xai.grok-4.6	bedrock_mantle	i2.64e-06 o7.92e-06 r6.6e-07	@flex i1.32e-06 o3.96e-06 r3.3e-07	@priority i4.62e-06 o1.386e-05 r1.155e-06
bedrock_mantle/us-gov-west-1/xai.grok-4.7	bedrock_mantle	i2.64e-06 o7.92e-06 r6.6e-07	@batch i1.32e-06 o3.96e-06	@flex i1.32e-06 o3.96e-06 r3.3e-07	@priority i4.62e-06 o1.386e-05 r1.155e-06
bedrock_mantle/xai.grok-4.3	bedrock_mantle	i1.25e-06 o2.5e-06 r2e-07	@batch i6.25e-07 o1.25e-06 r1e-07	@flex i6.25e-07 o1.25e-06 r1e-07	@priority i2.1875e-06 o4.375e-06 r3.5e-07
bedrock_mantle/xai.grok-4.6	bedrock_mantle	i2.2e-06 o6.6e-06 r5.5e-07	@flex i1.1e-06 o3.3e-06 r2.75e-07	@priority i3.85e-06 o1.155e-05 r9.625e-07
bedrock_mantle/xai.grok-4.7	bedrock_mantle	i2.2e-06 o6.6e-06 r5.5e-07	@batch i1.1e-06 o3.3e-06	@flex i1.1e-06 o3.3e-06 r2.75e-07	@priority i3.85e-06 o1.155e-05 r9.625e-07
bespoke/bespokelabs/Bespoke-Nimble-9B	bespoke	i0.0 o0.0
bespoke/nimble	bespoke	i0.0 o0.0
bespoke/nimble-latest	bespoke	i0.0 o0.0
bigmodel/glm-5.3	bigmodel	i1.1428571428571428e-06 o4e-06 r2.857142857142857e-07
bigmodel/glm-5.3-flash	bigmodel	i1.142857142857143e-07 o4e-07 r3.2857142857142855e-08
bigmodel/glm-5.3-flashx	bigmodel	i2.857142857142857e-07 o1e-06 r8.142857142857142e-08
c4ai-aya-expanse-32b	cohere_chat	i5e-07 o1.5e-06
cerebras/gemma-4-31b	cerebras	i9.9e-07 o1.49e-06
cerebras/gpt-oss-120b	cerebras	i3.5e-07 o7.5e-07
cerebras/llama-3.1-70b	cerebras	i6e-07 o6e-07
cerebras/llama-3.1-8b	cerebras	i1e-07 o1e-07
cerebras/llama-3.3-70b	cerebras	i8.5e-07 o1.2e-06
cerebras/llama3.1-8b	cerebras	i1e-07 o1e-07
cerebras/qwen-3-32b	cerebras	i4e-07 o8e-07
cerebras/qwen-3.8-27b	cerebras	i9.9e-07 o1.49e-06
chat-latest	openai	i5e-06 o3e-05 r5e-07
chatdolphin	nlp_cloud	i5e-07 o5e-07
chatgpt-image-latest	openai	i5e-06 o1e-05 r1.25e-06	@batch i2.5e-06 o5e-06 r6.3e-07
claude-fable-5	anthropic	i1e-05 o5e-05 r1e-06 w1.25e-05 h2e-05	@batch i5e-06 o2.5e-05 r5e-07 w6.25e-06
claude-fable-5-1	anthropic	i1e-05 o5e-05 r2.5e-07 w1.25e-05 h2e-05	@batch i5e-06 o2.5e-05 r1.25e-07 w6.25e-06
claude-haiku-4-5	anthropic	i1e-06 o5e-06 r1e-07 w1.25e-06 h2e-06	@batch i5e-07 o2.5e-06 r5e-08 w6.25e-07
claude-haiku-4-5-20251001	anthropic	i1e-06 o5e-06 r1e-07 w1.25e-06 h2e-06	@batch i5e-07 o2.5e-06 r5e-08 w6.25e-07
claude-haiku-5-5	anthropic	i1e-07 o5e-07 r1e-08 w1.25e-07 h2e-07	>100000 i5e-07 o2.5e-06 r5e-08 w6.25e-07 h1e-06	@batch i5e-08 o2.5e-07 r5e-09 w6.25e-08	@batch>100000 i2.5e-07 o1.25e-06 r2.5e-08 w3.125e-07
claude-mythos-5	anthropic	i1e-05 o5e-05 r1e-06 w1.25e-05 h2e-05	@batch i5e-06 o2.5e-05 r5e-07 w6.25e-06
claude-mythos-5-1	anthropic	i1e-05 o5e-05 r2.5e-07 w1.25e-05 h2e-05	@batch i5e-06 o2.5e-05 r1.25e-07 w6.25e-06
claude-mythos-preview	anthropic	i1e-05 o5e-05 r1e-06 w1.25e-05 h2e-05
claude-opus-4-5	anthropic	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
claude-opus-4-5-20251101	anthropic	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
claude-opus-4-6	anthropic	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
claude-opus-4-6-20260205	anthropic	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
claude-opus-4-7	anthropic	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
claude-opus-4-7-20260416	anthropic	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
claude-opus-4-8	anthropic	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06	@fast x2.0
claude-opus-5	anthropic	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06	@fast x2.0
claude-opus-5-5	anthropic	i4e-06 o2e-05 r2e-07 w5e-06 h8e-06	@batch i2e-06 o1e-05 r1e-07 w2.5e-06	@fast x2
claude-sonnet-4-5	anthropic	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06	@batch i1.5e-06 o7.5e-06 r1.5e-07 w1.875e-06
claude-sonnet-4-5-20250929	anthropic	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06	@batch i1.5e-06 o7.5e-06 r1.5e-07 w1.875e-06
claude-sonnet-4-5-20250929-v1:0	bedrock	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06	>200000 i6e-06 o2.25e-05 r6e-07 w7.5e-06 h1.2e-05	@batch i1.5e-06 o7.5e-06
claude-sonnet-4-6	anthropic	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06	@batch i1.5e-06 o7.5e-06 r1.5e-07 w1.875e-06
claude-sonnet-5	anthropic	i2e-06 o1e-05 r2e-07 w2.5e-06 h4e-06	@batch i1e-06 o5e-06 r1e-07 w1.25e-06
claude-sonnet-5-5	anthropic	i2e-06 o1e-05 r1e-07 w2.5e-06 h4e-06	@batch i1e-06 o5e-06 r5e-08 w1.25e-06
clf_ai_gateway/deepseek-v4-flash	clf_ai_gateway	i1.76e-07 o5.28e-07 r5e-09
clf_ai_gateway/deepseek-v4-pro	clf_ai_gateway	i5.28e-07 o1.584e-06 r1.7e-08
clf_ai_gateway/deepseek-v4.1-flash	clf_ai_gateway	i1.2e-07 o4.8e-07 r2e-09
clf_ai_gateway/glm-4.7-flash	clf_ai_gateway	i2.4e-08 o1.6e-07
clf_ai_gateway/glm-5.2	clf_ai_gateway	i5.6e-07 o1.76e-06 r1.04e-07
clf_ai_gateway/glm-5.3	clf_ai_gateway	i5.6e-07 o1.76e-06 r1.04e-07
clf_ai_gateway/glm-5.3-flash	clf_ai_gateway	i6e-08 o2e-07 r1.2e-08
clf_ai_gateway/kimi-k2.6	clf_ai_gateway	i3.8e-07 o1.6e-06 r6.4e-08
clf_ai_gateway/kimi-k2.7-code	clf_ai_gateway	i3.8e-07 o1.6e-06 r7.6e-08
clf_ai_gateway/qwen3.8-27b	clf_ai_gateway	i1.8e-07 o1.28e-06 r2e-08
cloudflare/@cf/aisingapore/gemma-sea-lion-v4-27b-it	cloudflare	i3.51e-07 o5.55e-07
cloudflare/@cf/cloudflare/clairic	cloudflare	i1e-07 o0.0
cloudflare/@cf/cloudflare/clef	cloudflare	i2.4e-07 o0.0
cloudflare/@cf/cloudflare/clef-flash	cloudflare	i9e-08 o0.0
cloudflare/@cf/cloudflare/clef-omni	cloudflare	i1.5e-07 o0.0
cloudflare/@cf/deepseek-ai/deepseek-r1-distill-qwen-32b	cloudflare	i4.97e-07 o4.881e-06
cloudflare/@cf/google/gemma-2b-it-lora	cloudflare	i0.0 o0.0
cloudflare/@cf/google/gemma-4-26b-a4b-it	cloudflare	i1e-07 o3e-07
cloudflare/@cf/google/gemma-7b-it-lora	cloudflare	i0.0 o0.0
cloudflare/@cf/ibm-granite/granite-4.0-h-micro	cloudflare	i1.7e-08 o1.12e-07
cloudflare/@cf/meta-llama/llama-2-7b-chat-hf-lora	cloudflare	i0.0 o0.0
cloudflare/@cf/meta/llama-2-7b-chat-fp16	cloudflare	i1.923e-06 o1.923e-06
cloudflare/@cf/meta/llama-2-7b-chat-int8	cloudflare	i1.923e-06 o1.923e-06
cloudflare/@cf/meta/llama-3.1-8b-instruct-fp8	cloudflare	i1.52e-07 o2.87e-07
cloudflare/@cf/meta/llama-3.2-11b-vision-instruct	cloudflare	i4.85e-08 o6.76e-07
cloudflare/@cf/meta/llama-3.2-1b-instruct	cloudflare	i2.7e-08 o2.01e-07
cloudflare/@cf/meta/llama-3.2-3b-instruct	cloudflare	i5.09e-08 o3.35e-07
cloudflare/@cf/meta/llama-3.3-70b-instruct-fp8-fast	cloudflare	i2.93e-07 o2.253e-06
cloudflare/@cf/meta/llama-4-scout-17b-16e-instruct	cloudflare	i2.7e-07 o8.5e-07
cloudflare/@cf/meta/llama-guard-3-8b	cloudflare	i4.84e-07 o3e-08
cloudflare/@cf/mistral/mistral-7b-instruct-v0.1	cloudflare	i1.923e-06 o1.923e-06
cloudflare/@cf/mistral/mistral-7b-instruct-v0.2-lora	cloudflare	i0.0 o0.0
cloudflare/@cf/mistralai/mistral-small-3.1-24b-instruct	cloudflare	i3.51e-07 o5.55e-07
cloudflare/@cf/moonshotai/kimi-k2.6	cloudflare	i9.5e-07 o4e-06 r1.6e-07
cloudflare/@cf/moonshotai/kimi-k2.7-code	cloudflare	i9.5e-07 o4e-06 r1.9e-07
cloudflare/@cf/nvidia/nemotron-3-120b-a12b	cloudflare	i5e-07 o1.5e-06
cloudflare/@cf/openai/gpt-oss-120b	cloudflare	i3.5e-07 o7.5e-07
cloudflare/@cf/openai/gpt-oss-20b	cloudflare	i2e-07 o3e-07
cloudflare/@cf/qwen/qwen2.5-coder-32b-instruct	cloudflare	i6.6e-07 o1e-06
cloudflare/@cf/qwen/qwen3-30b-a3b-fp8	cloudflare	i5.09e-08 o3.35e-07
cloudflare/@cf/qwen/qwq-32b	cloudflare	i6.6e-07 o1e-06
cloudflare/@cf/zai-org/glm-4.7-flash	cloudflare	i6.05e-08 o4e-07
cloudflare/@cf/zai-org/glm-5.2	cloudflare	i1.4e-06 o4.4e-06 r2.6e-07
cloudflare/@hf/thebloke/codellama-7b-instruct-awq	cloudflare	i1.923e-06 o1.923e-06
cloudflare/clairic	cloudflare	i1e-07 o0.0
cloudflare/clef	cloudflare	i2.4e-07 o0.0
cloudflare/clef-flash	cloudflare	i9e-08 o0.0
cloudflare/clef-omni	cloudflare	i1.5e-07 o0.0
codestral/codestral-2405	codestral	i0.0 o0.0
codestral/codestral-latest	codestral	i0.0 o0.0
cognition/swe-1.6	cognition	i5e-07 o2.5e-06 r2e-07
cognition/swe-1.7	cognition	i5e-07 o2.5e-06 r2e-07
cognition/swe-1.7-lightning	cognition	i2.5e-06 o1.25e-05 r1e-06
cohere.command-light-text-v14	bedrock	i3e-07 o6e-07
cohere.command-text-v14	bedrock	i1e-06 o2e-06
cohere.embed-english-v3	bedrock	i1e-07 o0.0
cohere.embed-multilingual-v3	bedrock	i1e-07 o0.0
cohere.embed-v4:0	bedrock	i1.2e-07 o0.0
cohere/embed-v4.0	cohere	i1.2e-07 o0.0
cohere/embed-v5.0-fast	cohere	i8e-08 o0.0
cohere/embed-v5.0-pro	cohere	i1.2e-07 o0.0
command-a-03-2025	cohere_chat	i2.5e-06 o1e-05
command-a-plus-05-2026	cohere_chat	i0.0 o0.0
command-nightly	cohere	i1e-06 o2e-06
command-r-08-2024	cohere_chat	i1.5e-07 o6e-07
command-r-plus-08-2024	cohere_chat	i2.5e-06 o1e-05
command-r7b-12-2024	cohere_chat	i3.75e-08 o1.5e-07
computer-use-preview	openai	i3e-06 o1.2e-05
computer-use-preview-2025-03-11	openai	i3e-06 o1.2e-05
coralbricks/deepseek-v4.1-flash	coralbricks	i1e-08 o1.2e-06 r0.0 w9e-08
coralbricks/deepseek-v4.1-flash-fast	coralbricks	i1e-08 o1.2e-06 r0.0 w9e-08
coralbricks/deepseek-v4.1-flash-fast-fp4	coralbricks	i1e-08 o1.2e-06 r0.0 w9e-08
coralbricks/glm-5.3	coralbricks	i1.12e-06 o4.4e-06 r0.0 w1.68e-06
coralbricks/glm-5.3-fast	coralbricks	i1.12e-06 o4.4e-06 r0.0 w1.68e-06
coralbricks/glm-5.3-fp4	coralbricks	i1.12e-06 o4.4e-06 r0.0 w1.68e-06
crusoe/deepseek-ai/DeepSeek-R1-0528	crusoe	i3e-06 o7e-06
crusoe/deepseek-ai/DeepSeek-V3-0324	crusoe	i1.5e-06 o1.5e-06
crusoe/google/gemma-3-12b-it	crusoe	i1e-07 o1e-07
crusoe/meta-llama/Llama-3.3-70B-Instruct	crusoe	i2e-07 o2e-07
crusoe/moonshotai/Kimi-K2-Thinking	crusoe	i2.5e-06 o2.5e-06
crusoe/openai/gpt-oss-120b	crusoe	i8e-07 o8e-07
crusoe/Qwen/Qwen3-235B-A22B-Instruct-2507	crusoe	i3e-06 o3e-06
darkbloom/gemma-4-26b	darkbloom	i3e-08 o1.65e-07
darkbloom/gpt-oss-20b	darkbloom	i1.45e-08 o7e-08
dashscope/deepseek-v4-flash	dashscope	i2e-07 o4e-07 r4e-08
dashscope/deepseek-v4-flash-0731	dashscope	i2e-07 o4e-07 r4e-08
dashscope/deepseek-v4-pro	dashscope	i2.4e-06 o4.8e-06 r2e-07
dashscope/glm-5.1	dashscope	i1.4e-06 o4.4e-06 r2.6e-07
dashscope/glm-5.2	dashscope	i1.4e-06 o4.4e-06 r2.8e-07
dashscope/kimi-k2.7-code	dashscope	i9.5e-07 o4e-06 r1.9e-07
dashscope/qwen-audio-3.1-tts-flash	dashscope	i2.3e-07 o1.87e-06
dashscope/qwen-coder	dashscope	i3e-07 o1.5e-06
dashscope/qwen-flash	dashscope	i5e-08 o4e-07	>256000 i2.5e-07 o2e-06
dashscope/qwen-flash-2025-07-28	dashscope	i5e-08 o4e-07	>256000 i2.5e-07 o2e-06
dashscope/qwen-max	dashscope	i1.6e-06 o6.4e-06
dashscope/qwen-plus	dashscope	i4e-07 o1.2e-06
dashscope/qwen-plus-2025-01-25	dashscope	i4e-07 o1.2e-06
dashscope/qwen-plus-2025-04-28	dashscope	i4e-07 o1.2e-06 t4e-06
dashscope/qwen-plus-2025-07-14	dashscope	i4e-07 o1.2e-06 t4e-06
dashscope/qwen-plus-2025-07-28	dashscope	i4e-07 o1.2e-06 t4e-06	>256000 i1.2e-06 o3.6e-06 t1.2e-05
dashscope/qwen-plus-2025-09-11	dashscope	i4e-07 o1.2e-06 t4e-06	>256000 i1.2e-06 o3.6e-06 t1.2e-05
dashscope/qwen-plus-latest	dashscope	i4e-07 o1.2e-06 t4e-06	>256000 i1.2e-06 o3.6e-06 t1.2e-05
dashscope/qwen-turbo	dashscope	i5e-08 o2e-07 t5e-07
dashscope/qwen-turbo-2024-11-01	dashscope	i5e-08 o2e-07
dashscope/qwen-turbo-2025-04-28	dashscope	i5e-08 o2e-07 t5e-07
dashscope/qwen-turbo-latest	dashscope	i5e-08 o2e-07 t5e-07
dashscope/qwen3-coder-flash	dashscope	i3e-07 o1.5e-06 r8e-08	>32000 i5e-07 o2.5e-06 r1.2e-07	>128000 i8e-07 o4e-06 r2e-07	>256000 i1.6e-06 o9.6e-06 r4e-07
dashscope/qwen3-coder-flash-2025-07-28	dashscope	i3e-07 o1.5e-06	>32000 i5e-07 o2.5e-06	>128000 i8e-07 o4e-06	>256000 i1.6e-06 o9.6e-06
dashscope/qwen3-coder-plus	dashscope	i1e-06 o5e-06 r1e-07	>32000 i1.8e-06 o9e-06 r1.8e-07	>128000 i3e-06 o1.5e-05 r3e-07	>256000 i6e-06 o6e-05 r6e-07
dashscope/qwen3-coder-plus-2025-07-22	dashscope	i1e-06 o5e-06	>32000 i1.8e-06 o9e-06	>128000 i3e-06 o1.5e-05	>256000 i6e-06 o6e-05
dashscope/qwen3-max	dashscope	i1.2e-06 o6e-06	>32000 i2.4e-06 o1.2e-05	>128000 i3e-06 o1.5e-05
dashscope/qwen3-max-2026-01-23	dashscope	i1.2e-06 o6e-06	>32000 i2.4e-06 o1.2e-05	>128000 i3e-06 o1.5e-05
dashscope/qwen3-max-preview	dashscope	i1.2e-06 o6e-06	>32000 i2.4e-06 o1.2e-05	>128000 i3e-06 o1.5e-05
dashscope/qwen3-next-80b-a3b-instruct	dashscope	i1.5e-07 o1.2e-06
dashscope/qwen3-next-80b-a3b-thinking	dashscope	i1.5e-07 o1.2e-06
dashscope/qwen3-vl-235b-a22b-instruct	dashscope	i4e-07 o1.6e-06
dashscope/qwen3-vl-235b-a22b-thinking	dashscope	i4e-07 o4e-06
dashscope/qwen3-vl-32b-instruct	dashscope	i1.6e-07 o6.4e-07
dashscope/qwen3-vl-32b-thinking	dashscope	i1.6e-07 o2.87e-06
dashscope/qwen3-vl-plus	dashscope	i2e-07 o1.6e-06	>32000 i3e-07 o2.4e-06	>128000 i6e-07 o4.8e-06
dashscope/qwen3.5-plus	dashscope	i4e-07 o2.4e-06	>256000 i5e-07 o3e-06
dashscope/qwen3.7-max	dashscope	i2.5e-06 o7.5e-06 r5e-07 w3.125e-06
dashscope/qwen3.7-plus	dashscope	i4e-07 o1.6e-06 r8e-08	>256000 i1.2e-06 o4.8e-06 r2.4e-07
dashscope/qwen3.8-flash	dashscope	i1.5e-07 o4.7e-07 r1.6e-08 w2e-07
dashscope/qwen3.8-max	dashscope	i2e-06 o6e-06 r2.5e-07
dashscope/qwen3.8-omni-flash	dashscope	i1.5e-07 o4.7e-07 r1.6e-08
dashscope/qwq-plus	dashscope	i8e-07 o2.4e-06
databricks/ai_decide	databricks	i0.0 o0.0 r0.0 w0.0
databricks/databricks-bge-large-en	databricks	i1.0003e-07 o0.0 r1.0003e-07 w1.0003e-07
databricks/databricks-claude-fable-5	databricks	i9.99999e-06 o5.000002e-05 r1.00002e-06 w1.249997e-05 h1.999998e-05
databricks/databricks-claude-fable-5-1	databricks	i9.99999e-06 o5.000002e-05 r2.4997e-07 w1.249997e-05 h1.999998e-05
databricks/databricks-claude-haiku-4-5	databricks	i1.00002e-06 o5.00003e-06 r1.0003e-07 w1.24999e-06 h1.99997e-06
databricks/databricks-claude-haiku-5-5	databricks	i1.0003e-07 o5.0001e-07 r1.001e-08 w1.2502e-07 h1.9999e-07	>100000 i5.0001e-07 o2.49998e-06 r4.998e-08 w6.2503e-07 h1.00002e-06
databricks/databricks-claude-opus-4	databricks	i1.500002e-05 o7.50001e-05 r1.50003e-06 w1.874999e-05 h2.999997e-05
databricks/databricks-claude-opus-4-1	databricks	i1.500002e-05 o7.50001e-05 r1.50003e-06 w1.874999e-05 h2.999997e-05
databricks/databricks-claude-opus-4-5	databricks	i5.00003e-06 o2.500001e-05 r5.0001e-07 w6.25002e-06 h9.99999e-06
databricks/databricks-claude-opus-4-6	databricks	i5.00003e-06 o2.500001e-05 r5.0001e-07 w6.25002e-06 h9.99999e-06
databricks/databricks-claude-opus-4-7	databricks	i5.00003e-06 o2.500001e-05 r5.0001e-07 w6.25002e-06 h9.99999e-06
databricks/databricks-claude-opus-4-8	databricks	i5.00003e-06 o2.500001e-05 r5.0001e-07 w6.25002e-06 h9.99999e-06
databricks/databricks-claude-opus-5	databricks	i5.00003e-06 o2.500001e-05 r5.0001e-07 w6.25002e-06 h9.99999e-06
databricks/databricks-claude-opus-5-5	databricks	i4.00001e-06 o1.999998e-05 r1.9999e-07 w5.00003e-06 h8.00002e-06
databricks/databricks-claude-sonnet-4	databricks	i2.99999e-06 o1.500002e-05 r3.0002e-07 w3.74997e-06
databricks/databricks-claude-sonnet-4-1	databricks	i2.9999900000000002e-06 o1.5000020000000002e-05 r3.0002e-07 w3.74997e-06
databricks/databricks-claude-sonnet-4-5	databricks	i2.99999e-06 o1.500002e-05 r3.0002e-07 w3.74997e-06 h5.99998e-06
databricks/databricks-claude-sonnet-4-6	databricks	i2.99999e-06 o1.500002e-05 r3.0002e-07 w3.74997e-06 h5.99998e-06
databricks/databricks-claude-sonnet-5	databricks	i1.99997e-06 o9.99999e-06 r1.9999e-07 w2.49998e-06 h4.00001e-06
databricks/databricks-claude-sonnet-5-5	databricks	i1.99997e-06 o9.99999e-06 r1.0003e-07 w2.49998e-06 h4.00001e-06
databricks/databricks-deepseek-v4-1-flash	databricks	i3.0002e-07 o1.20001e-06 r3.003e-08 w3.0002e-07	@priority i5.25e-07 o2.1e-06 r5.25e-08 w5.25e-07
databricks/databricks-deepseek-v4-1-flash-1017	databricks	i3.0002e-07 o1.20001e-06 r7e-09 w3.0002e-07
databricks/databricks-deepseek-v4-flash-0731	databricks	i1.4e-07 o2.8e-07 r2.8e-08 w1.4e-07
databricks/databricks-deepseek-v4-pro-0813	databricks	i1.31999e-06 o3.95997e-06 r1.3202e-07 w1.31999e-06
databricks/databricks-gemini-2-5-flash	databricks	i3.0001999999999996e-07 o2.49998e-06 r3.0002e-08 w3.0002e-07
databricks/databricks-gemini-2-5-flash-lite	databricks	i1.2502e-07 o5.0001e-07 r1.253e-08 w1.2502e-07
databricks/databricks-gemini-2-5-pro	databricks	i1.24999e-06 o9.999990000000002e-06 r1.24999e-07 w1.24999e-06
databricks/databricks-gemini-3-1-flash-image	databricks	i6.2503e-07 o3.74997e-06 r6.2503e-07 w6.2503e-07
databricks/databricks-gemini-3-1-flash-lite	databricks	i3.1248e-07 o1.87502e-06 r3.122e-08 w3.1248e-07	@priority i5.6252e-07 o3.37498e-06 r5.628e-08 w5.6252e-07
databricks/databricks-gemini-3-1-flash-lite-image	databricks	i3.1248e-07 o1.87502e-06 r3.1248e-07 w3.1248e-07
databricks/databricks-gemini-3-1-pro	databricks	i2.49998e-06 o1.500002e-05 r2.4997e-07 w2.49998e-06	>200000 i5.00003e-06 o2.25e-05 r5.0001e-07	@priority i4.50002e-06 o2.699998e-05 r4.5003e-07 w4.50002e-06	@priority>200000 i8.99997e-06 o4.049997e-05 r8.9999e-07
databricks/databricks-gemini-3-5-flash	databricks	i1.87502e-06 o1.124998e-05 r1.8753e-07 w1.87502e-06	@priority i3.37498e-06 o2.025002e-05 r3.3747e-07 w3.37498e-06
databricks/databricks-gemini-3-5-flash-lite	databricks	i3.7499e-07 o3.12501e-06 r3.752e-08 w3.7499e-07	@priority i6.7501e-07 o5.62499e-06 r6.748e-08 w6.7501e-07
databricks/databricks-gemini-3-6-flash	databricks	i7.4998e-07 o3.74997e-06 r7.497e-08 w7.4998e-07	@priority i1.35002e-06 o6.75003e-06 r1.3503e-07 w1.35002e-06
databricks/databricks-gemini-3-7-flash	databricks	i7.4998e-07 o3.74997e-06 r7.497e-08 w7.4998e-07	@priority i1.35002e-06 o6.75003e-06 r1.3503e-07 w1.35002e-06
databricks/databricks-gemini-3-8-flash	databricks	i7.4998e-07 o3.74997e-06 r7.497e-08 w7.4998e-07	@priority i1.35002e-06 o6.75003e-06 r1.3503e-07 w1.35002e-06
databricks/databricks-gemini-3-flash	databricks	i6.2503e-07 o3.74997e-06 r6.251e-08 w6.2503e-07	@priority i1.12497e-06 o6.75003e-06 r1.1249e-07 w1.12497e-06
databricks/databricks-gemini-3-pro	databricks	i2.49998e-06 o1.5000020000000002e-05 r2.4997e-07 w2.49998e-06
databricks/databricks-gemini-3-pro-image	databricks	i2.49998e-06 o1.500002e-05 r2.49998e-06 w2.49998e-06
databricks/databricks-gemini-4-argon	databricks	i2.49998e-06 o1.249997e-05 r1.2502e-07 w2.49998e-06	@priority i4.50002e-06 o2.250003e-05 r2.2498e-07 w4.50002e-06
databricks/databricks-gemma-3-12b	databricks	i1.5001e-07 o5.0001e-07 r1.5001e-07 w1.5001e-07
databricks/databricks-glm-5-2	databricks	i1.4e-06 o4.39999e-06 r2.5998e-07 w1.4e-06	@priority i2.45e-06 o7.7e-06 r4.55e-07 w2.45e-06
databricks/databricks-glm-5-3	databricks	i1.4e-06 o4.39999e-06 r2.5998e-07 w1.4e-06	@priority i2.45e-06 o7.7e-06 r4.55e-07 w2.45e-06
databricks/databricks-glm-5-3-flash	databricks	i1.5001e-07 o5.0001e-07 r3.003e-08 w1.5001e-07	@priority i2.625e-07 o8.75e-07 r5.25e-08 w2.625e-07
databricks/databricks-gpt-5	databricks	i1.24999e-06 o9.99999e-06 r1.2502e-07 w1.24999e-06	@priority i2.49998e-06 o1.999998e-05 r2.4997e-07 w2.49998e-06
databricks/databricks-gpt-5-1	databricks	i1.24999e-06 o9.99999e-06 r1.2502e-07 w1.24999e-06	@priority i2.49998e-06 o1.999998e-05 r2.4997e-07 w2.49998e-06
databricks/databricks-gpt-5-2	databricks	i1.75e-06 o1.4e-05 r1.75e-07 w1.75e-06	@priority i3.5e-06 o2.8e-05 r3.5e-07 w3.5e-06
databricks/databricks-gpt-5-3-codex	databricks	i1.75e-06 o1.4e-05 r1.75e-07 w1.75e-06	@priority i3.5e-06 o2.8e-05 r3.5e-07 w3.5e-06
databricks/databricks-gpt-5-4	databricks	i2.49998e-06 o1.500002e-05 r2.4997e-07 w2.49998e-06	>272000 i5.00003e-06 o2.25e-05 r5.0001e-07	@priority i5.00003e-06 o2.999997e-05 r5.0001e-07 w5.00003e-06	@priority>272000 i5.00003e-06 o2.999997e-05 r5.0001e-07
databricks/databricks-gpt-5-4-mini	databricks	i7.4998e-07 o4.50002e-06 r7.497e-08 w7.4998e-07	@priority i1.50003e-06 o8.99997e-06 r1.5001e-07 w1.50003e-06
databricks/databricks-gpt-5-4-nano	databricks	i1.9999e-07 o1.24999e-06 r2.002e-08 w1.9999e-07
databricks/databricks-gpt-5-4-pro	databricks	i2.999997e-05 o0.0001800001 r2.999997e-05 w2.999997e-05	>272000 i6e-05 o0.00027
databricks/databricks-gpt-5-5	databricks	i5.00003e-06 o2.999997e-05 r5.0001e-07 w5.00003e-06	>272000 i9.99999e-06 o4.5e-05 r1.00002e-06	@priority i1.249997e-05 o7.50001e-05 r1.24999e-06 w1.249997e-05	@priority>272000 i1.249997e-05 o7.50001e-05 r1.24999e-06
databricks/databricks-gpt-5-5-pro	databricks	i2.999997e-05 o0.0001800001 r2.999997e-05 w2.999997e-05	>272000 i6e-05 o0.00027
databricks/databricks-gpt-5-6-luna	databricks	i1.9999e-07 o1.20001e-06 r2.002e-08 w2.4997e-07	>272000 i3.9998e-07 o1.79998e-06 r3.997e-08 w5.0001e-07	@priority i3.9998e-07 o2.40002e-06 r3.997e-08 w5.0001e-07	@priority>272000 i8.0003e-07 o3.60003e-06 r8.001e-08 w1.00002e-06
databricks/databricks-gpt-5-6-sol	databricks	i4.00001e-06 o1.999998e-05 r3.9998e-07 w5.00003e-06	>272000 i8.00002e-06 o3e-05 r8.0003e-07 w9.99999e-06	@priority i8.00002e-06 o4.000003e-05 r8.0003e-07 w9.99999e-06	@priority>272000 i1.599997e-05 o6.000001e-05 r1.59999e-06 w1.999998e-05
databricks/databricks-gpt-5-6-terra	databricks	i1.99997e-06 o1.200003e-05 r1.9999e-07 w2.49998e-06	>272000 i4.00001e-06 o1.8e-05 r3.9998e-07 w5.00003e-06	@priority i4.00001e-06 o2.399999e-05 r3.9998e-07 w5.00003e-06	@priority>272000 i8.00002e-06 o3.600002e-05 r8.0003e-07 w9.99999e-06
databricks/databricks-gpt-5-mini	databricks	i2.4997e-07 o1.99997e-06 r2.499e-08 w2.4997e-07	@priority i4.5003e-07 o3.60003e-06 r4.501e-08 w4.5003e-07
databricks/databricks-gpt-5-nano	databricks	i4.998e-08 o3.9998e-07 r4.97e-09 w4.998e-08
databricks/databricks-gpt-6-1-sol	databricks	i1.99997e-06 o9.99999e-06 r1.0003e-07 w2.49998e-06	>272000 i4.00001e-06 o1.5e-05 r1.9999e-07 w5.00003e-06	@priority i4.00001e-06 o1.99997e-05 r1.9999e-07 w5.00003e-06	@priority>272000 i8.00002e-06 o2.99999e-05 r3.9998e-07 w9.99999e-06
databricks/databricks-gpt-6-1-terra	databricks	i1.00002e-06 o5.00003e-06 r4.998e-08 w1.24999e-06	>272000 i1.99997e-06 o7.50001e-06 r1.0003e-07 w2.49998e-06	@priority i1.99997e-06 o9.99999e-06 r1.0003e-07 w2.49998e-06	@priority>272000 i4.00001e-06 o1.500002e-05 r1.9999e-07 w5.00003e-06
databricks/databricks-gpt-6-astra	databricks	i9.99999e-06 o5.000002e-05 r1.00002e-06 w1.249997e-05	>272000 i2e-05 o7.50001e-05 r1.99997e-06 w2.5e-05	@priority i1.999998e-05 o9.99999e-05 r1.99997e-06 w2.500001e-05	@priority>272000 i4.000003e-05 o0.0001500002 r4.00001e-06 w5.000002e-05
databricks/databricks-gpt-6-luna	databricks	i1.0003e-07 o5.0001e-07 r1.001e-08 w1.2502e-07	>272000 i1.9999e-07 o7.497e-07 r2.002e-08 w2.4997e-07	@priority i1.9999e-07 o1.0003e-06 r2.002e-08 w2.4997e-07	@priority>272000 i3.9998e-07 o1.5001e-06 r3.997e-08 w5.0001e-07
databricks/databricks-gpt-6-sol	databricks	i1.99997e-06 o9.99999e-06 r1.9999e-07 w2.49998e-06	>272000 i4.00001e-06 o1.50003e-05 r3.9998e-07 w5.00003e-06	@priority i4.00001e-06 o1.99997e-05 r3.9998e-07 w5.00003e-06	@priority>272000 i8.00002e-06 o2.99999e-05 r8.0003e-07 w9.99999e-06
databricks/databricks-gpt-image-1	databricks	i5.00003e-06 r1.24999e-06 w5.00003e-06
databricks/databricks-gpt-image-1-5	databricks	i5.00003e-06 o9.99999e-06 r1.24999e-06 w5.00003e-06
databricks/databricks-gpt-image-1-mini	databricks	i1.99997e-06 r1.9999e-07 w1.99997e-06
databricks/databricks-gpt-image-2	databricks	i5.00003e-06 r1.24999e-06 w5.00003e-06
databricks/databricks-gpt-oss-120b	databricks	i1.5001e-07 o5.9997e-07 r1.5001e-07 w1.5001e-07
databricks/databricks-gpt-oss-20b	databricks	i7e-08 o3.0002e-07 r7e-08 w7e-08
databricks/databricks-grok-4-6	databricks	i2.49998e-06 o7.50001e-06 r6.2503e-07 w2.49998e-06
databricks/databricks-grok-4-7	databricks	i2.49998e-06 o7.50001e-06 r6.2503e-07 w2.49998e-06
databricks/databricks-gte-large-en	databricks	i1.2999e-07 o0.0 r1.2999e-07 w1.2999e-07
databricks/databricks-inkling	databricks	i1.00002e-06 o4.04999e-06 r1.7003e-07 w1.00002e-06
databricks/databricks-kimi-k2-7	databricks	i9.4997e-07 o4.00001e-06 r1.8998e-07 w9.4997e-07
databricks/databricks-kimi-k3	databricks	i2.99999e-06 o1.500002e-05 r3.0002e-07 w2.99999e-06	@priority i5.25e-06 o2.625e-05 r5.25e-07 w5.25e-06
databricks/databricks-kimi-k3-1-pro	databricks	i1.99997e-06 o9.99999e-06 r1.9999e-07 w1.99997e-06
databricks/databricks-llama-4-maverick	databricks	i5.0001e-07 o1.50003e-06 r5.0001e-07 w5.0001e-07
databricks/databricks-meta-llama-3-1-8b-instruct	databricks	i1.5001e-07 o4.5003e-07 r1.5001e-07 w1.5001e-07
databricks/databricks-meta-llama-3-3-70b-instruct	databricks	i5.0001e-07 o1.50003e-06 r5.0001e-07 w5.0001e-07
databricks/databricks-openjev-qwen35-4b	databricks	i4.2e-08 o0.0 r4.2e-08 w4.2e-08
databricks/databricks-qwen3-embedding-0-6b	databricks	i2.002e-08 o0.0 r2.002e-08 w2.002e-08
databricks/databricks-qwen3-next-80b-a3b-instruct	databricks	i1.5001e-07 o1.20001e-06 r1.5001e-07 w1.5001e-07
databricks/databricks-qwen35-122b-a10b	databricks	i2.2001e-07 o2.20003e-06 r2.2001e-07 w2.2001e-07	@priority i3.85e-07 o3.85e-06 r3.85e-07 w3.85e-07
databricks/databricks-typesafeai-jev-1-14-0	databricks	i4.2e-08 o0.0 r4.2e-08 w4.2e-08
davinci-002	text-completion-openai	i2e-06 o2e-06	@batch i1e-06 o1e-06
daybreak-blue-latest	openai	i4e-06 o2e-05 r4e-07 w5e-06	>272000 i8e-06 o3e-05 r8e-07 w1e-05
daybreak-red-latest	openai	i1.25e-05 o7.5e-05 r1.25e-06 w1.5625e-05	>272000 i2.5e-05 o0.0001125 r2.5e-06 w3.125e-05
deep-research-pro-preview-12-2025	vertex_ai-language-models	i2e-06 o1.2e-05 r2e-07	@batch i1e-06 o6e-06 r1e-07
deepinfra/allenai/olmOCR-7B-0725-FP8	deepinfra	i2.7e-07 o1.5e-06
deepinfra/anthropic/claude-3-7-sonnet-latest	deepinfra	i3.3e-06 o1.65e-05 r3.3e-07
deepinfra/anthropic/claude-4-opus	deepinfra	i1.65e-05 o8.25e-05
deepinfra/anthropic/claude-4-sonnet	deepinfra	i3.3e-06 o1.65e-05
deepinfra/anthropic/claude-fable-5	deepinfra	i1e-05 o5e-05
deepinfra/anthropic/claude-haiku-4-5	deepinfra	i1e-06 o5e-06
deepinfra/anthropic/claude-opus-4-7	deepinfra	i5e-06 o2.5e-05
deepinfra/anthropic/claude-opus-4-8	deepinfra	i5e-06 o2.5e-05
deepinfra/anthropic/claude-opus-5	deepinfra	i5e-06 o2.5e-05
deepinfra/anthropic/claude-sonnet-4-6	deepinfra	i3e-06 o1.5e-05
deepinfra/anthropic/claude-sonnet-5	deepinfra	i2e-06 o1e-05
deepinfra/ByteDance/Seed-1.8	deepinfra	i2.5e-07 o2e-06 r5e-08
deepinfra/ByteDance/Seed-2.0-code	deepinfra	i5e-07 o3e-06 r1e-07
deepinfra/ByteDance/Seed-2.0-mini	deepinfra	i1e-07 o4e-07 r2e-08
deepinfra/ByteDance/Seed-2.0-pro	deepinfra	i5e-07 o3e-06 r1e-07
deepinfra/deepseek-ai/DeepSeek-R1	deepinfra	i7e-07 o2.4e-06
deepinfra/deepseek-ai/DeepSeek-R1-0528	deepinfra	i5e-07 o2.15e-06 r3.5e-07
deepinfra/deepseek-ai/DeepSeek-R1-0528-Turbo	deepinfra	i1e-06 o3e-06
deepinfra/deepseek-ai/DeepSeek-R1-Distill-Llama-70B	deepinfra	i2e-07 o6e-07
deepinfra/deepseek-ai/DeepSeek-R1-Distill-Qwen-32B	deepinfra	i2.7e-07 o2.7e-07
deepinfra/deepseek-ai/DeepSeek-R1-Turbo	deepinfra	i1e-06 o3e-06
deepinfra/deepseek-ai/DeepSeek-V3	deepinfra	i3.2e-07 o8.9e-07
deepinfra/deepseek-ai/DeepSeek-V3-0324	deepinfra	i2.4e-07 o9e-07 r1.35e-07
deepinfra/deepseek-ai/DeepSeek-V3.1	deepinfra	i2.5e-07 o9.5e-07 r1.3e-07
deepinfra/deepseek-ai/DeepSeek-V3.1-Terminus	deepinfra	i2.7e-07 o1e-06 r2.16e-07
deepinfra/deepseek-ai/DeepSeek-V3.2	deepinfra	i2.6e-07 o3.8e-07 r1.3e-07
deepinfra/deepseek-ai/DeepSeek-V4-Flash	deepinfra	i9e-08 o1.8e-07 r1.8e-08
deepinfra/deepseek-ai/DeepSeek-V4-Flash-0731	deepinfra	i6e-08 o1.8e-07 r1.5e-08
deepinfra/deepseek-ai/DeepSeek-V4-Pro	deepinfra	i1.3e-06 o2.6e-06 r1e-07
deepinfra/deepseek-ai/DeepSeek-V4-Pro-0813	deepinfra	i1.3e-06 o2.6e-06 r1e-07
deepinfra/deepseek-ai/DeepSeek-V4.1-Flash	deepinfra	i1.4e-07 o4.2e-07 r4.2e-09
deepinfra/deepseek-ai/DeepSeek-V4.1-Flash-1017	deepinfra	i1.4e-07 o4.2e-07 r4.2e-09
deepinfra/google/gemini-2.5-flash	deepinfra	i3e-07 o2.5e-06
deepinfra/google/gemini-2.5-pro	deepinfra	i1.25e-06 o1e-05
deepinfra/google/gemini-3.1-flash-lite	deepinfra	i2.5e-07 o1.5e-06
deepinfra/google/gemini-3.1-pro	deepinfra	i2e-06 o1.2e-05
deepinfra/google/gemini-3.5-flash	deepinfra	i1.5e-06 o9e-06
deepinfra/google/gemini-3.7-flash	deepinfra	i7.5e-07 o3.75e-06
deepinfra/google/gemma-3-12b-it	deepinfra	i5e-08 o1.5e-07
deepinfra/google/gemma-3-27b-it	deepinfra	i8e-08 o1.6e-07
deepinfra/google/gemma-3-4b-it	deepinfra	i5e-08 o1e-07
deepinfra/google/gemma-4-26B-A4B-it	deepinfra	i7e-08 o3.4e-07
deepinfra/google/gemma-4-31B-it	deepinfra	i2e-07 o4e-07
deepinfra/google/gemma-4-31B-it-turbo	deepinfra	i9e-08 o3.4e-07 r5e-08
deepinfra/google/gemma-4-31B-it-Ultra	deepinfra	i2.7e-07 o7.6e-07
deepinfra/google/gemma-4-E4B-it	deepinfra	i2e-08 o1e-07
deepinfra/Gryphe/MythoMax-L2-13b	deepinfra	i4e-07 o4e-07
deepinfra/inclusionAI/Ling-3.0-flash	deepinfra	i6e-08 o1.8e-07 r1.2e-08
deepinfra/meta-llama/Llama-3.2-11B-Vision-Instruct	deepinfra	i4.9e-08 o4.9e-08
deepinfra/meta-llama/Llama-3.2-3B-Instruct	deepinfra	i2e-08 o2e-08
deepinfra/meta-llama/Llama-3.3-70B-Instruct	deepinfra	i2.3e-07 o4e-07
deepinfra/meta-llama/Llama-3.3-70B-Instruct-Turbo	deepinfra	i1e-07 o3.2e-07
deepinfra/meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8	deepinfra	i2e-07 o8e-07
deepinfra/meta-llama/Llama-4-Scout-17B-16E-Instruct	deepinfra	i1e-07 o3e-07
deepinfra/meta-llama/Llama-Guard-3-8B	deepinfra	i5.5e-08 o5.5e-08
deepinfra/meta-llama/Llama-Guard-4-12B	deepinfra	i1.8e-07 o1.8e-07
deepinfra/meta-llama/Meta-Llama-3-8B-Instruct	deepinfra	i3e-08 o6e-08
deepinfra/meta-llama/Meta-Llama-3.1-70B-Instruct	deepinfra	i4e-07 o4e-07
deepinfra/meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo	deepinfra	i4e-07 o4e-07
deepinfra/meta-llama/Meta-Llama-3.1-8B-Instruct	deepinfra	i3e-08 o5e-08
deepinfra/meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo	deepinfra	i2e-08 o4e-08
deepinfra/meta-models/Muse-Glimmer-30B	deepinfra	i3e-07 o1.2e-06 r4e-08
deepinfra/microsoft/phi-4	deepinfra	i7e-08 o1.4e-07
deepinfra/microsoft/WizardLM-2-8x22B	deepinfra	i4.8e-07 o4.8e-07
deepinfra/MiniMaxAI/MiniMax-M2.7	deepinfra	i2.5e-07 o1e-06 r5e-08
deepinfra/MiniMaxAI/MiniMax-M2.7-Turbo	deepinfra	i3.8e-07 o1.7e-06 r7e-08
deepinfra/MiniMaxAI/MiniMax-M3	deepinfra	i2.8e-07 o1.1e-06 r5.6e-08
deepinfra/mistralai/Mistral-Nemo-Instruct-2407	deepinfra	i1.9e-08 o3e-08
deepinfra/mistralai/Mistral-Small-24B-Instruct-2501	deepinfra	i5e-08 o8e-08
deepinfra/mistralai/Mistral-Small-3.2-24B-Instruct-2506	deepinfra	i7.5e-08 o2e-07
deepinfra/mistralai/Mixtral-8x7B-Instruct-v0.1	deepinfra	i4e-07 o4e-07
deepinfra/moonshotai/Kimi-K2-Instruct	deepinfra	i5e-07 o2e-06
deepinfra/moonshotai/Kimi-K2-Instruct-0905	deepinfra	i5e-07 o2e-06 r4e-07
deepinfra/moonshotai/Kimi-K2.5	deepinfra	i4.5e-07 o2.25e-06 r7e-08
deepinfra/moonshotai/Kimi-K2.6	deepinfra	i7.5e-07 o3.5e-06 r1.5e-07
deepinfra/moonshotai/Kimi-K2.7-Code	deepinfra	i6.8e-07 o3.4e-06 r1.36e-07
deepinfra/moonshotai/Kimi-K3	deepinfra	i2.85e-06 o1.425e-05 r2.85e-07
deepinfra/NousResearch/Hermes-3-Llama-3.1-405B	deepinfra	i1e-06 o1e-06
deepinfra/NousResearch/Hermes-3-Llama-3.1-70B	deepinfra	i7e-07 o7e-07
deepinfra/nvidia/Llama-3.1-Nemotron-70B-Instruct	deepinfra	i6e-07 o6e-07
deepinfra/nvidia/Llama-3.3-Nemotron-Super-49B-v1.5	deepinfra	i1e-07 o4e-07
deepinfra/nvidia/Nemotron-3-Nano-30B-A3B	deepinfra	i5e-08 o2e-07 r2.5e-08
deepinfra/nvidia/Nemotron-Content-Safety-3.5	deepinfra	i2e-07 o2e-07
deepinfra/nvidia/NVIDIA-Nemotron-3-Super-120B-A12B	deepinfra	i8.5e-08 o4e-07
deepinfra/nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B	deepinfra	i5e-07 o2.2e-06 r1e-07
deepinfra/nvidia/NVIDIA-Nemotron-3.5-Lightning	deepinfra	i8e-08 o2e-07 r4e-08
deepinfra/nvidia/NVIDIA-Nemotron-Nano-9B-v2	deepinfra	i4e-08 o1.6e-07
deepinfra/openai/gpt-oss-120b	deepinfra	i3.7e-08 o1.7e-07
deepinfra/openai/gpt-oss-120b-Turbo	deepinfra	i1.5e-07 o6e-07
deepinfra/openai/gpt-oss-120b-Ultra	deepinfra	i2e-07 o9.5e-07
deepinfra/openai/gpt-oss-20b	deepinfra	i3e-08 o1.4e-07
deepinfra/Qwen/Qwen2.5-72B-Instruct	deepinfra	i3.6e-07 o4e-07
deepinfra/Qwen/Qwen2.5-7B-Instruct	deepinfra	i4e-08 o1e-07
deepinfra/Qwen/Qwen2.5-VL-32B-Instruct	deepinfra	i2e-07 o6e-07
deepinfra/Qwen/Qwen3-14B	deepinfra	i1.2e-07 o2.4e-07
deepinfra/Qwen/Qwen3-235B-A22B	deepinfra	i1.8e-07 o5.4e-07
deepinfra/Qwen/Qwen3-235B-A22B-Instruct-2507	deepinfra	i9e-08 o5.5e-07
deepinfra/Qwen/Qwen3-235B-A22B-Thinking-2507	deepinfra	i3e-07 o2.9e-06
deepinfra/Qwen/Qwen3-30B-A3B	deepinfra	i1.2e-07 o5e-07
deepinfra/Qwen/Qwen3-32B	deepinfra	i8e-08 o2.8e-07
deepinfra/Qwen/Qwen3-Coder-480B-A35B-Instruct	deepinfra	i4e-07 o1.6e-06
deepinfra/Qwen/Qwen3-Coder-480B-A35B-Instruct-Turbo	deepinfra	i3e-07 o1e-06 r1e-07
deepinfra/Qwen/Qwen3-Max	deepinfra	i1.2e-06 o6e-06 r2.4e-07
deepinfra/Qwen/Qwen3-Max-Thinking	deepinfra	i1.2e-06 o6e-06 r2.4e-07
deepinfra/Qwen/Qwen3-Next-80B-A3B-Instruct	deepinfra	i9e-08 o1.1e-06
deepinfra/Qwen/Qwen3-Next-80B-A3B-Thinking	deepinfra	i1.4e-07 o1.4e-06
deepinfra/Qwen/Qwen3-VL-235B-A22B-Instruct	deepinfra	i2e-07 o8.8e-07 r1.1e-07
deepinfra/Qwen/Qwen3-VL-30B-A3B-Instruct	deepinfra	i1.5e-07 o6e-07
deepinfra/Qwen/Qwen3.5-122B-A10B	deepinfra	i2.9e-07 o2.4e-06
deepinfra/Qwen/Qwen3.5-27B	deepinfra	i2.6e-07 o2.6e-06
deepinfra/Qwen/Qwen3.5-35B-A3B	deepinfra	i1.4e-07 o1e-06 r5e-08
deepinfra/Qwen/Qwen3.5-397B-A17B	deepinfra	i4.5e-07 o3e-06 r2.2e-07
deepinfra/Qwen/Qwen3.5-9B	deepinfra	i1e-07 o1.5e-07
deepinfra/Qwen/Qwen3.6-27B	deepinfra	i3.2e-07 o3.2e-06
deepinfra/Qwen/Qwen3.6-35B-A3B	deepinfra	i1e-07 o9.5e-07
deepinfra/Qwen/Qwen3.7-Max	deepinfra	i2.5e-06 o7.5e-06 r5e-07
deepinfra/Qwen/Qwen3.8-2.4T-A95B	deepinfra	i2e-06 o6e-06 r2e-07
deepinfra/Qwen/Qwen3.8-27B	deepinfra	i4e-07 o3e-06 r4e-08
deepinfra/Qwen/Qwen3.8-Max	deepinfra	i1.65e-06 o4.951e-06 r2.06e-07
deepinfra/Qwen/QwQ-32B	deepinfra	i1.5e-07 o4e-07
deepinfra/Sao10K/L3-8B-Lunaris-v1-Turbo	deepinfra	i4e-08 o5e-08
deepinfra/Sao10K/L3.1-70B-Euryale-v2.2	deepinfra	i8.5e-07 o8.5e-07
deepinfra/Sao10K/L3.3-70B-Euryale-v2.3	deepinfra	i6.5e-07 o7.5e-07
deepinfra/stepfun-ai/Step-3.7-Flash	deepinfra	i2e-07 o1.15e-06 r4e-08
deepinfra/tencent/Hy3	deepinfra	i1.4e-07 o5.8e-07 r3.5e-08
deepinfra/thinkingmachines/Inkling	deepinfra	i9.5e-07 o4.05e-06 r1.6e-07
deepinfra/thinkingmachines/Inkling-Small	deepinfra	i4.5e-07 o1.2e-06 r1e-07
deepinfra/XiaomiMiMo/MiMo-V2.5	deepinfra	i4e-07 o2e-06 r8e-08
deepinfra/XiaomiMiMo/MiMo-V2.5-Pro	deepinfra	i1e-06 o3e-06 r2e-07
deepinfra/zai-org/GLM-4.5	deepinfra	i4e-07 o1.6e-06
deepinfra/zai-org/GLM-4.6	deepinfra	i5e-07 o2e-06 r1e-07
deepinfra/zai-org/GLM-4.7	deepinfra	i4e-07 o1.75e-06 r8e-08
deepinfra/zai-org/GLM-4.7-Flash	deepinfra	i6e-08 o4e-07 r1e-08
deepinfra/zai-org/GLM-5	deepinfra	i6e-07 o2.08e-06 r1.2e-07
deepinfra/zai-org/GLM-5.1	deepinfra	i1.05e-06 o3.5e-06 r2.05e-07
deepinfra/zai-org/GLM-5.2	deepinfra	i7.5e-07 o2.4e-06 r1.4e-07
deepseek-chat	deepseek	i2.8e-07 o4.2e-07 r2.8e-08
deepseek-flash	deepseek	i3e-07 o1.2e-06 r6e-09 w0.0
deepseek-reasoner	deepseek	i2.8e-07 o4.2e-07 r2.8e-08
deepseek-v3-2-251201	volcengine	i0.0 o0.0
deepseek-v4-flash	deepseek	i3e-07 o1.2e-06 r6e-09 w0.0
deepseek-v4-flash-vision-exp	deepseek	i3e-07 o1.2e-06 r6e-09 w0.0
deepseek-v4-pro	deepseek	i1.32e-06 o3.96e-06 r4.4e-08 w0.0
deepseek.r1-v1:0	bedrock_converse	i1.35e-06 o5.4e-06
deepseek.v3-v1:0	bedrock_converse	i5.8e-07 o1.68e-06
deepseek.v3.2	bedrock_converse	i6.2e-07 o1.85e-06	@batch i3.1e-07 o9.25e-07	@flex i3.1e-07 o9.25e-07	@priority i1.085e-06 o3.2375e-06
deepseek/deepseek-chat	deepseek	i2.8e-07 o4.2e-07 r2.8e-08 w0.0
deepseek/deepseek-coder	deepseek	i1.4e-07 o2.8e-07 r1.4e-08
deepseek/deepseek-flash	deepseek	i3e-07 o1.2e-06 r6e-09 w0.0
deepseek/deepseek-r1	deepseek	i5.5e-07 o2.19e-06 r1.4e-07
deepseek/deepseek-reasoner	deepseek	i2.8e-07 o4.2e-07 r2.8e-08
deepseek/deepseek-v3	deepseek	i2.7e-07 o1.1e-06 r7e-08 w0.0
deepseek/deepseek-v3.2	deepseek	i2.8e-07 o4e-07 r2.8e-08
deepseek/deepseek-v4-flash	deepseek	i3e-07 o1.2e-06 r6e-09 w0.0
deepseek/deepseek-v4-flash-vision-exp	deepseek	i3e-07 o1.2e-06 r6e-09 w0.0
deepseek/deepseek-v4-pro	deepseek	i1.32e-06 o3.96e-06 r4.4e-08 w0.0
dolphin	nlp_cloud	i5e-07 o5e-07
doubao-embedding	volcengine	i0.0 o0.0
doubao-embedding-large	volcengine	i0.0 o0.0
doubao-embedding-large-text-240915	volcengine	i0.0 o0.0
doubao-embedding-large-text-250515	volcengine	i0.0 o0.0
doubao-embedding-text-240715	volcengine	i0.0 o0.0
embed-english-light-v3.0	cohere	i1e-07 o0.0
embed-english-v3.0	cohere	i1e-07 o0.0
embed-multilingual-light-v3.0	cohere	i0.0001 o0.0
embed-multilingual-v3.0	cohere	i1e-07 o0.0
empiriolabs/aplomb-1	empiriolabs	i2e-08 o0.0
empiriolabs/deepseek-v4-1-flash-1017	empiriolabs	i2e-07 o8e-07 r2e-08
empiriolabs/deepseek-v4-flash-0731	empiriolabs	i4.24e-07 o1.272e-06
empiriolabs/deepseek-v4-flash-0731:variant1	empiriolabs	i4.4e-07 o1.32e-06
empiriolabs/deepseek-v4-pro	empiriolabs	i1.65e-06 o3.3e-06
empiriolabs/deepseek-v4-pro-0813	empiriolabs	i1.32e-06 o3.96e-06
empiriolabs/deepseek-v4-pro:variant1	empiriolabs	i2.4e-06 o4.8e-06
empiriolabs/deepseek-v4-pro:variant2	empiriolabs	i1.65e-06 o3.301e-06 r1.38e-07
empiriolabs/deepseek-v4-pro:variant3	empiriolabs	i2.4e-06 o4.8e-06
empiriolabs/fugu-max	empiriolabs	i2e-06 o6e-06 r2.5e-07
empiriolabs/fugu-ultra-v1-0	empiriolabs	i7.5e-06 o4.5e-05 r1.5e-06	>272000 i1.5e-05 o6.75e-05 r3e-06
empiriolabs/fugu-ultra-v1-1	empiriolabs	i5e-06 o3e-05 r5e-07	>272000 i1e-05 o4.5e-05 r1e-06
empiriolabs/fugu-ultra-v2-0	empiriolabs	i5e-06 o3e-05 r5e-07	>272000 i1e-05 o4.5e-05 r1e-06
empiriolabs/gemma-4-26b-a4b	empiriolabs	i5e-08 o2.9e-07 r2.5e-08
empiriolabs/glm-4-6v-flashx	empiriolabs	i4e-08 o4e-07 r3.6e-08
empiriolabs/glm-4-7-flashx	empiriolabs	i7e-08 o4e-07 r6.3e-08
empiriolabs/glm-5-1	empiriolabs	i8.25e-07 o3.301e-06 r1.65e-07	>32000 i1.1e-06 o3.851e-06 r2.2e-07
empiriolabs/glm-5-2	empiriolabs	i1.4e-06 o4.4e-06
empiriolabs/glm-5-2:variant1	empiriolabs	i1.1e-06 o3.851e-06 r2.75e-07
empiriolabs/glm-5-2:variant2	empiriolabs	i1.4e-06 o4.4e-06
empiriolabs/glm-5-3	empiriolabs	i1.4e-06 o4.4e-06
empiriolabs/glm-5-3-flash	empiriolabs	i7.5e-08 o2.5e-07
empiriolabs/kimi-k2-6	empiriolabs	i8.939e-07 o3.7131e-06 r1.788e-07
empiriolabs/kimi-k2-7-code	empiriolabs	i9.5e-07 o4e-06
empiriolabs/kimi-k2-7-code-highspeed	empiriolabs	i1.9e-06 o8e-06
empiriolabs/kimi-k2-7-code:variant1	empiriolabs	i8.939e-07 o3.7131e-06 r1.788e-07
empiriolabs/kimi-k3	empiriolabs	i3e-06 o1.5e-05
empiriolabs/kimi-k3-1-pro	empiriolabs	i2e-06 o1e-05 r1.8e-06
empiriolabs/mimo-v2-6-flash	empiriolabs	i1.4e-07 o2.8e-07
empiriolabs/mimo-v2-6-pro	empiriolabs	i4.35e-07 o8.7e-07
empiriolabs/mimo-v2-6-pro-ultraspeed	empiriolabs	i4.35e-06 o8.7e-06
empiriolabs/minimax-m2-7	empiriolabs	i1.5e-07 o6e-07 r3e-08
empiriolabs/minimax-m2-7-highspeed	empiriolabs	i3e-07 o1.2e-06 r3e-08
empiriolabs/minimax-m3	empiriolabs	i2.25e-07 o9e-07 r4.5e-08	>512000 i4.5e-07 o1.8e-06 r9e-08
empiriolabs/minimax-m3-1-flash	empiriolabs	i1.125e-07 o4.5e-07 r1.125e-08
empiriolabs/minimax-m3:priority	empiriolabs	i3.375e-07 o1.35e-06 r6.75e-08	>512000 i6.75e-07 o2.7e-06 r1.35e-07
empiriolabs/mistral-small-4	empiriolabs	i1.5e-07 o6e-07
empiriolabs/muse-glimmer-30b	empiriolabs	i2e-07 o8e-07 r5e-08
empiriolabs/muse-spark-1-1	empiriolabs	i1.25e-06 o4.25e-06 r1e-06
empiriolabs/muse-spark-1-2	empiriolabs	i1.25e-06 o4.25e-06 r1e-06
empiriolabs/muse-spark-1-3	empiriolabs	i1.25e-06 o4.25e-06 r1e-06
empiriolabs/nova-lite-1-0	empiriolabs	i6.9e-08 o2.8e-07 r3.86e-08
empiriolabs/nova-lite-2	empiriolabs	i3.8e-07 o3.16e-06 r2.128e-07
empiriolabs/nova-micro-1-0	empiriolabs	i4e-08 o1.6e-07 r2.24e-08
empiriolabs/nova-pro-1-0	empiriolabs	i2.4e-06 o9.6e-06
empiriolabs/perplexity-advanced-deep-research	empiriolabs	i1.2e-05 o6e-05
empiriolabs/perplexity-deep-research	empiriolabs	i4.8e-06 o1.9e-05
empiriolabs/perplexity-pro-search	empiriolabs	i7.8e-06 o3.9e-05
empiriolabs/perplexity-sonar	empiriolabs	i2.4e-06 o2.4e-06
empiriolabs/perplexity-sonar-pro	empiriolabs	i7.2e-06 o3.6e-05
empiriolabs/perplexity-sonar-reasoning-pro	empiriolabs	i4.8e-06 o1.9e-05
empiriolabs/qwen3-5-122b-a10b	empiriolabs	i1.15e-07 o9.17e-07	>128000 i2.87e-07 o2.294e-06
empiriolabs/qwen3-5-27b	empiriolabs	i8.6e-08 o6.88e-07	>128000 i2.58e-07 o2.064e-06
empiriolabs/qwen3-5-35b-a3b	empiriolabs	i5.7e-08 o4.59e-07	>128000 i2.29e-07 o1.835e-06
empiriolabs/qwen3-5-397b-a17b	empiriolabs	i1.72e-07 o1.032e-06	>128000 i4.3e-07 o2.58e-06
empiriolabs/qwen3-5-4b	empiriolabs	i4e-08 o7e-08 r2e-08
empiriolabs/qwen3-5-9b	empiriolabs	i9e-08 o1.3e-07 r4.5e-08
empiriolabs/qwen3-5-flash	empiriolabs	i9e-08 o3.68e-07
empiriolabs/qwen3-5-flash:variant1	empiriolabs	i2.9e-08 o2.87e-07	>128000 i1.15e-07 o1.147e-06	>256000 i1.72e-07 o1.72e-06
empiriolabs/qwen3-5-omni-flash	empiriolabs	i8e-07 o4.4e-06
empiriolabs/qwen3-5-omni-plus	empiriolabs	i2.8e-06 o1.66e-05
empiriolabs/qwen3-5-plus	empiriolabs	i3.6e-07 o2.21e-06	>256000 i4.5e-07 o2.76e-06
empiriolabs/qwen3-5-plus:variant1	empiriolabs	i1.15e-07 o6.88e-07	>128000 i2.87e-07 o1.72e-06	>256000 i5.73e-07 o3.44e-06
empiriolabs/qwen3-6-27b	empiriolabs	i4.12564e-07 o2.475384e-06
empiriolabs/qwen3-6-35b-a3b	empiriolabs	i7e-08 o4.2e-07 r3.5e-08
empiriolabs/qwen3-6-flash	empiriolabs	i2.5e-07 o1.5e-06	>256000 i1e-06 o4e-06
empiriolabs/qwen3-6-flash:variant1	empiriolabs	i1.65e-07 o9.9e-07	>256000 i6.6e-07 o3.961e-06
empiriolabs/qwen3-6-plus	empiriolabs	i5e-07 o3e-06	>256000 i2e-06 o6e-06
empiriolabs/qwen3-6-plus:variant1	empiriolabs	i2.76e-07 o1.651e-06	>256000 i1.101e-06 o6.602e-06
empiriolabs/qwen3-7-flash	empiriolabs	i3e-08 o1.3e-07 r6e-09	>32000 i1e-07 o4e-07 r2e-08	>256000 i2e-07 o8e-07 r4e-08
empiriolabs/qwen3-7-flash:variant1	empiriolabs	i2.8e-08 o1.1e-07 r6e-09	>32000 i8.3e-08 o3.3e-07 r1.7e-08	>256000 i1.65e-07 o6.6e-07 r3.3e-08
empiriolabs/qwen3-7-max	empiriolabs	i2.5e-06 o7.5e-06
empiriolabs/qwen3-7-max:variant1	empiriolabs	i1.65e-06 o4.951e-06
empiriolabs/qwen3-7-plus	empiriolabs	i4e-07 o1.6e-06	>256000 i1.2e-06 o4.8e-06
empiriolabs/qwen3-7-plus:variant1	empiriolabs	i2.76e-07 o1.101e-06 r5.6e-08	>256000 i8.26e-07 o3.301e-06 r1.66e-07
empiriolabs/qwen3-8-27b	empiriolabs	i1.7e-07 o5e-07 r8e-08
empiriolabs/qwen3-8-flash	empiriolabs	i1.6e-07 o4.7e-07
empiriolabs/qwen3-8-max	empiriolabs	i2e-06 o6e-06
empiriolabs/qwen3-8-max-0902	empiriolabs	i2e-06 o6e-06
empiriolabs/qwen3-8-max:variant1	empiriolabs	i1.65e-06 o4.951e-06
empiriolabs/qwen3-8-omni-flash	empiriolabs	i3e-07 o9.4e-07
empiriolabs/seed-2-0-code	empiriolabs	i4e-07 o2.4e-06	>128000 i8e-07 o4.8e-06
empiriolabs/seed-2-0-lite	empiriolabs	i3.1e-07 o2.5e-06	>128000 i6.2e-07 o5e-06
empiriolabs/seed-2-0-mini	empiriolabs	i1.2e-07 o5e-07	>128000 i2.4e-07 o1e-06
empiriolabs/seed-2-0-pro	empiriolabs	i6.3e-07 o3.79e-06	>128000 i1.26e-06 o7.58e-06
empiriolabs/seed-2-1-turbo	empiriolabs	i6.3e-07 o3.13e-06
empiriolabs/skylark-embedding-vision	empiriolabs	i2.5e-07
empiriolabs/step-3-5-flash	empiriolabs	i1e-07 o3e-07 r2e-08
empiriolabs/step-3-5-flash-2603	empiriolabs	i1e-07 o3e-07 r2e-08
empiriolabs/step-3-7-flash	empiriolabs	i2e-07 o1.15e-06 r4e-08
empiriolabs/step-5-preview	empiriolabs	i1e-06 o2.7e-06 r1e-07
empiriolabs/stepaudio-2-5-chat	empiriolabs	i1.5e-06 o3.5e-06 r3e-07
empiriolabs/stepaudio-3-chat	empiriolabs	i1.5e-06 o3.5e-06 r3e-07
empiriolabs/text-embedding-v4	empiriolabs	i7e-08
empiriolabs/tongyi-embedding-vision-flash	empiriolabs	i9e-08
empiriolabs/tongyi-embedding-vision-plus	empiriolabs	i9e-08
eu.amazon.nova-2-lite-v1:0	bedrock_converse	i4.29e-07 o3.597e-06 r1.0725e-07
eu.amazon.nova-2-pro-preview-20251202-v1:0	bedrock_converse	i1.375e-06 o1.1e-05 r3.4375e-07
eu.amazon.nova-lite-v1:0	bedrock_converse	i7.8e-08 o3.12e-07 r1.95e-08
eu.amazon.nova-micro-v1:0	bedrock_converse	i4.6e-08 o1.84e-07 r1.15e-08
eu.amazon.nova-pro-v1:0	bedrock_converse	i1.05e-06 o4.2e-06 r2.625e-07	@flex i5.25e-07 o2.1e-06 r1.3125e-07
eu.anthropic.claude-3-5-haiku-20241022-v1:0	bedrock	i8e-07 o4e-06 r8e-08 w1e-06
eu.anthropic.claude-3-5-sonnet-20240620-v1:0	bedrock	i3e-06 o1.5e-05 r3e-07 w3.75e-06
eu.anthropic.claude-3-5-sonnet-20241022-v2:0	bedrock	i3e-06 o1.5e-05 r3e-07 w3.75e-06
eu.anthropic.claude-3-7-sonnet-20250219-v1:0	bedrock	i3e-06 o1.5e-05 r3e-07 w3.75e-06
eu.anthropic.claude-3-opus-20240229-v1:0	bedrock	i1.5e-05 o7.5e-05 r1.5e-06 w1.875e-05
eu.anthropic.claude-fable-5	bedrock_converse	i1.1e-05 o5.5e-05 r1.1e-06 w1.375e-05 h2.2e-05
eu.anthropic.claude-fable-5-1	bedrock_converse	i1.1e-05 o5.5e-05 r2.75e-07 w1.375e-05 h2.2e-05
eu.anthropic.claude-haiku-4-5-20251001-v1:0	bedrock_converse	i1.1e-06 o5.5e-06 r1.1e-07 w1.375e-06 h2.2e-06	@batch i5.5e-07 o2.75e-06
eu.anthropic.claude-haiku-5-5	bedrock_converse	i1.1e-07 o5.5e-07 r1.1e-08 w1.375e-07 h2.2e-07	>100000 i5.5e-07 o2.75e-06 r5.5e-08 w6.875e-07 h1.1e-06
eu.anthropic.claude-opus-4-1-20250805-v1:0	bedrock_converse	i1.5e-05 o7.5e-05 r1.5e-06 w1.875e-05
eu.anthropic.claude-opus-4-20250514-v1:0	bedrock_converse	i1.5e-05 o7.5e-05 r1.5e-06 w1.875e-05
eu.anthropic.claude-opus-4-5-20251101-v1:0	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
eu.anthropic.claude-opus-4-6-v1	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
eu.anthropic.claude-opus-4-7	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
eu.anthropic.claude-opus-4-8	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
eu.anthropic.claude-opus-5	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05	@batch i2.75e-06 o1.375e-05
eu.anthropic.claude-opus-5-5	bedrock_converse	i4.4e-06 o2.2e-05 r2.2e-07 w5.5e-06 h8.8e-06
eu.anthropic.claude-sonnet-4-20250514-v1:0	bedrock_converse	i3e-06 o1.5e-05 r3e-07 w3.75e-06	>200000 i6e-06 o2.25e-05 r6e-07 w7.5e-06
eu.anthropic.claude-sonnet-4-5-20250929-v1:0	bedrock_converse	i3.3e-06 o1.65e-05 r3.3e-07 w4.125e-06 h6.6e-06	>200000 i6.6e-06 o2.475e-05 r6.6e-07 w8.25e-06 h1.32e-05	@batch i1.65e-06 o8.25e-06
eu.anthropic.claude-sonnet-4-6	bedrock_converse	i3.3e-06 o1.65e-05 r3.3e-07 w4.125e-06 h6.6e-06
eu.anthropic.claude-sonnet-5	bedrock_converse	i2.2e-06 o1.1e-05 r2.2e-07 w2.75e-06 h4.4e-06
eu.anthropic.claude-sonnet-5-5	bedrock_converse	i2.2e-06 o1.1e-05 r1.1e-07 w2.75e-06 h4.4e-06
eu.deepseek.v3.2	bedrock_converse	i7.4e-07 o2.22e-06	@flex i3.7e-07 o1.11e-06
eu.meta.llama3-2-1b-instruct-v1:0	bedrock	i1.3e-07 o1.3e-07
eu.meta.llama3-2-3b-instruct-v1:0	bedrock	i1.9e-07 o1.9e-07
eu.mistral.pixtral-large-2502-v1:0	bedrock_converse	i2e-06 o6e-06
eu_jev/eu-jeff-1.0.0	eu_jev	i4.15e-08 o0.0
eu_jev/eu-jeff-latest	eu_jev	i4.15e-08 o0.0
fal_ai/fal-ai/moondream3-preview/query	fal_ai	i4e-07 o3.5e-06
fireworks-ai-4.1b-to-16b	fireworks_ai	i2e-07 o2e-07
fireworks-ai-56b-to-176b	fireworks_ai	i1.2e-06 o1.2e-06
fireworks-ai-above-16b	fireworks_ai	i9e-07 o9e-07
fireworks-ai-default	fireworks_ai	i0.0 o0.0
fireworks-ai-embedding-150m-to-350m	fireworks_ai-embedding-models	i1.6e-08 o0.0
fireworks-ai-embedding-up-to-150m	fireworks_ai-embedding-models	i8e-09 o0.0
fireworks-ai-moe-up-to-56b	fireworks_ai	i5e-07 o5e-07
fireworks-ai-up-to-4b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/chronos-hermes-13b-v2	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/code-llama-13b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/code-llama-13b-instruct	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/code-llama-13b-python	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/code-llama-34b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/code-llama-34b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/code-llama-34b-python	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/code-llama-70b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/code-llama-70b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/code-llama-70b-python	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/code-llama-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/code-llama-7b-instruct	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/code-llama-7b-python	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/code-qwen-1p5-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/codegemma-2b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/codegemma-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/cogito-671b-v2-p1	fireworks_ai	i1.2e-06 o1.2e-06
fireworks_ai/accounts/fireworks/models/cogito-v1-preview-llama-3b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/cogito-v1-preview-llama-70b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/cogito-v1-preview-llama-8b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/cogito-v1-preview-qwen-14b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/cogito-v1-preview-qwen-32b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/dbrx-instruct	fireworks_ai	i1.2e-06 o1.2e-06
fireworks_ai/accounts/fireworks/models/deepseek-coder-1b-base	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/deepseek-coder-33b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/deepseek-coder-7b-base	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/deepseek-coder-7b-base-v1p5	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/deepseek-coder-7b-instruct-v1p5	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/deepseek-coder-v2-instruct	fireworks_ai	i1.2e-06 o1.2e-06
fireworks_ai/accounts/fireworks/models/deepseek-coder-v2-lite-base	fireworks_ai	i5e-07 o5e-07
fireworks_ai/accounts/fireworks/models/deepseek-coder-v2-lite-instruct	fireworks_ai	i5e-07 o5e-07
fireworks_ai/accounts/fireworks/models/deepseek-prover-v2	fireworks_ai	i1.2e-06 o1.2e-06
fireworks_ai/accounts/fireworks/models/deepseek-r1	fireworks_ai	i3e-06 o8e-06
fireworks_ai/accounts/fireworks/models/deepseek-r1-0528	fireworks_ai	i3e-06 o8e-06
fireworks_ai/accounts/fireworks/models/deepseek-r1-0528-distill-qwen3-8b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/deepseek-r1-basic	fireworks_ai	i5.5e-07 o2.19e-06
fireworks_ai/accounts/fireworks/models/deepseek-r1-distill-llama-70b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/deepseek-r1-distill-llama-8b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/deepseek-r1-distill-qwen-14b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/deepseek-r1-distill-qwen-1p5b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/deepseek-r1-distill-qwen-32b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/deepseek-r1-distill-qwen-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/deepseek-v2-lite-chat	fireworks_ai	i5e-07 o5e-07
fireworks_ai/accounts/fireworks/models/deepseek-v2p5	fireworks_ai	i1.2e-06 o1.2e-06
fireworks_ai/accounts/fireworks/models/deepseek-v3	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/deepseek-v3-0324	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/deepseek-v3p1	fireworks_ai	i5.6e-07 o1.68e-06
fireworks_ai/accounts/fireworks/models/deepseek-v3p1-terminus	fireworks_ai	i5.6e-07 o1.68e-06
fireworks_ai/accounts/fireworks/models/deepseek-v3p2	fireworks_ai	i5.6e-07 o1.68e-06
fireworks_ai/accounts/fireworks/models/deepseek-v4-flash	fireworks_ai	i1.4e-07 o2.8e-07 r2.8e-08
fireworks_ai/accounts/fireworks/models/deepseek-v4-flash-0731	fireworks_ai	i2.2e-07 o6.6e-07 r7e-09	@priority i2.75e-07 o8.25e-07 r8.75e-09
fireworks_ai/accounts/fireworks/models/deepseek-v4-flash-vision-exp	fireworks_ai	i2.2e-07 o6.6e-07 r7e-09	@priority i2.75e-07 o8.25e-07 r8.75e-09
fireworks_ai/accounts/fireworks/models/deepseek-v4-pro	fireworks_ai	i1.2e-06 o1.2e-06 r6e-07	@priority i1.2e-06 o1.2e-06 r6e-07
fireworks_ai/accounts/fireworks/models/deepseek-v4-pro-0813	fireworks_ai	i1.32e-06 o3.96e-06 r4.4e-08	@priority i1.65e-06 o4.95e-06 r5.5e-08
fireworks_ai/accounts/fireworks/models/deepseek-v4p1-flash	fireworks_ai	i3e-07 o1.2e-06 r6e-09	@priority i3.75e-07 o1.5e-06 r7.5e-09
fireworks_ai/accounts/fireworks/models/deepseek-v4p1-flash-1017	fireworks_ai	i3e-07 o1.2e-06 r6e-09	@priority i3.75e-07 o1.5e-06 r7.5e-09
fireworks_ai/accounts/fireworks/models/deepseek-v4p1-flash-1017-us	fireworks_ai	i4.5e-07 o1.8e-06 r9e-09	@priority i5.625e-07 o2.25e-06 r1.125e-08
fireworks_ai/accounts/fireworks/models/devstral-small-2505	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/dobby-mini-unhinged-plus-llama-3-1-8b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/dobby-unhinged-llama-3-3-70b-new	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/dolphin-2-9-2-qwen2-72b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/dolphin-2p6-mixtral-8x7b	fireworks_ai	i5e-07 o5e-07
fireworks_ai/accounts/fireworks/models/ember-1	fireworks_ai	i3e-06 o1.5e-05 r3e-07	@priority i3.75e-06 o1.875e-05 r3.75e-07
fireworks_ai/accounts/fireworks/models/ernie-4p5-21b-a3b-pt	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/ernie-4p5-300b-a47b-pt	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/fare-20b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/firefunction-v1	fireworks_ai	i5e-07 o5e-07
fireworks_ai/accounts/fireworks/models/firefunction-v2	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/firellava-13b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/firesearch-ocr-v6	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/fireworks-asr-large	fireworks_ai	i0.0 o0.0
fireworks_ai/accounts/fireworks/models/fireworks-asr-v2	fireworks_ai	i0.0 o0.0
fireworks_ai/accounts/fireworks/models/flux-1-dev	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/flux-1-dev-controlnet-union	fireworks_ai	i1e-09 o1e-09
fireworks_ai/accounts/fireworks/models/flux-1-dev-fp8	fireworks_ai	i5e-10 o5e-10
fireworks_ai/accounts/fireworks/models/flux-1-schnell	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/flux-1-schnell-fp8	fireworks_ai	i3.5e-10 o3.5e-10
fireworks_ai/accounts/fireworks/models/flux-kontext-max	fireworks_ai	i8e-08 o8e-08
fireworks_ai/accounts/fireworks/models/flux-kontext-pro	fireworks_ai	i4e-08 o4e-08
fireworks_ai/accounts/fireworks/models/gemma-2b-it	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/gemma-3-27b-it	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/gemma-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/gemma-7b-it	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/gemma2-9b-it	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/glm-4p5	fireworks_ai	i5.5e-07 o2.19e-06
fireworks_ai/accounts/fireworks/models/glm-4p5-air	fireworks_ai	i2.2e-07 o8.8e-07
fireworks_ai/accounts/fireworks/models/glm-4p5v	fireworks_ai	i1.2e-06 o1.2e-06
fireworks_ai/accounts/fireworks/models/glm-4p6	fireworks_ai	i5.5e-07 o2.19e-06
fireworks_ai/accounts/fireworks/models/glm-4p7	fireworks_ai	i6e-07 o2.2e-06 r3e-07
fireworks_ai/accounts/fireworks/models/glm-5p1	fireworks_ai	i1.4e-06 o4.4e-06 r2.6e-07
fireworks_ai/accounts/fireworks/models/glm-5p2	fireworks_ai	i1.4e-06 o4.4e-06 r1.4e-07	@priority i1.75e-06 o5.5e-06 r1.75e-07
fireworks_ai/accounts/fireworks/models/glm-5p3	fireworks_ai	i1.4e-06 o4.4e-06 r2.6e-07	@priority i1.75e-06 o5.5e-06 r3.25e-07
fireworks_ai/accounts/fireworks/models/glm-5p3-flash	fireworks_ai	i1.5e-07 o5e-07 r3e-08	@priority i1.875e-07 o6.25e-07 r3.75e-08
fireworks_ai/accounts/fireworks/models/gpt-oss-120b	fireworks_ai	i1.5e-07 o6e-07 r1.5e-08	@priority i1.8e-07 o7.2e-07 r1.8e-08
fireworks_ai/accounts/fireworks/models/gpt-oss-20b	fireworks_ai	i7e-08 o3e-07 r3.5e-08
fireworks_ai/accounts/fireworks/models/gpt-oss-safeguard-120b	fireworks_ai	i1.2e-06 o1.2e-06
fireworks_ai/accounts/fireworks/models/gpt-oss-safeguard-20b	fireworks_ai	i5e-07 o5e-07
fireworks_ai/accounts/fireworks/models/hermes-2-pro-mistral-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/inkling	fireworks_ai	i1e-06 o4.05e-06 r1.7e-07	@priority i1e-06 o4.05e-06 r1.7e-07
fireworks_ai/accounts/fireworks/models/internvl3-38b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/internvl3-78b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/internvl3-8b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/japanese-stable-diffusion-xl	fireworks_ai	i1.3e-10 o1.3e-10
fireworks_ai/accounts/fireworks/models/kat-coder	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/kat-dev-32b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/kat-dev-72b-exp	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/kimi-k2-instruct	fireworks_ai	i6e-07 o2.5e-06
fireworks_ai/accounts/fireworks/models/kimi-k2-instruct-0905	fireworks_ai	i6e-07 o2.5e-06
fireworks_ai/accounts/fireworks/models/kimi-k2-thinking	fireworks_ai	i6e-07 o2.5e-06
fireworks_ai/accounts/fireworks/models/kimi-k2p5	fireworks_ai	i6e-07 o3e-06 r1e-07
fireworks_ai/accounts/fireworks/models/kimi-k2p6	fireworks_ai	i9.5e-07 o4e-06 r1.6e-07	@priority i1.5e-06 o6e-06 r2.2e-07
fireworks_ai/accounts/fireworks/models/kimi-k2p7-code	fireworks_ai	i9.5e-07 o4e-06 r1.9e-07	@priority i1.425e-06 o6e-06 r2.85e-07
fireworks_ai/accounts/fireworks/models/kimi-k3	fireworks_ai	i3e-06 o1.5e-05 r3e-07	@priority i3.75e-06 o1.875e-05 r3.75e-07
fireworks_ai/accounts/fireworks/models/kimi-k3p1-pro	fireworks_ai	i2e-06 o1e-05 r2e-07	@priority i3e-06 o1.5e-05 r3e-07
fireworks_ai/accounts/fireworks/models/llama-guard-2-8b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/llama-guard-3-1b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/llama-guard-3-8b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/llama-v2-13b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/llama-v2-13b-chat	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/llama-v2-70b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/llama-v2-70b-chat	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/llama-v2-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/llama-v2-7b-chat	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/llama-v3-70b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/llama-v3-70b-instruct-hf	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/llama-v3-8b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/llama-v3-8b-instruct-hf	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/llama-v3p1-405b-instruct	fireworks_ai	i3e-06 o3e-06
fireworks_ai/accounts/fireworks/models/llama-v3p1-405b-instruct-long	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/llama-v3p1-70b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/llama-v3p1-70b-instruct-1b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/llama-v3p1-8b-instruct	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/llama-v3p1-nemotron-70b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/llama-v3p2-11b-vision-instruct	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/llama-v3p2-1b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/llama-v3p2-1b-instruct	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/llama-v3p2-3b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/llama-v3p2-3b-instruct	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/llama-v3p2-90b-vision-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/llama-v3p3-70b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/llama4-maverick-instruct-basic	fireworks_ai	i2.2e-07 o8.8e-07
fireworks_ai/accounts/fireworks/models/llama4-scout-instruct-basic	fireworks_ai	i1.5e-07 o6e-07
fireworks_ai/accounts/fireworks/models/llamaguard-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/llava-yi-34b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/minimax-m1-80k	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/minimax-m2	fireworks_ai	i3e-07 o1.2e-06
fireworks_ai/accounts/fireworks/models/minimax-m2p1	fireworks_ai	i3e-07 o1.2e-06 r3e-08
fireworks_ai/accounts/fireworks/models/minimax-m3	fireworks_ai	i3e-07 o1.2e-06 r6e-08	@priority i4.5e-07 o1.8e-06 r9e-08
fireworks_ai/accounts/fireworks/models/minimax-m3p1-flash	fireworks_ai	i1.5e-07 o6e-07 r1.5e-08	@priority i2.25e-07 o9e-07 r2.25e-08
fireworks_ai/accounts/fireworks/models/ministral-3-14b-instruct-2512	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/ministral-3-3b-instruct-2512	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/ministral-3-8b-instruct-2512	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/mistral-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/mistral-7b-instruct-4k	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/mistral-7b-instruct-v0p2	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/mistral-7b-instruct-v3	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/mistral-7b-v0p2	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/mistral-large-3-fp8	fireworks_ai	i1.2e-06 o1.2e-06
fireworks_ai/accounts/fireworks/models/mistral-nemo-base-2407	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/mistral-nemo-instruct-2407	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/mistral-small-24b-instruct-2501	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/mixtral-8x22b	fireworks_ai	i1.2e-06 o1.2e-06
fireworks_ai/accounts/fireworks/models/mixtral-8x22b-instruct	fireworks_ai	i1.2e-06 o1.2e-06
fireworks_ai/accounts/fireworks/models/mixtral-8x22b-instruct-hf	fireworks_ai	i1.2e-06 o1.2e-06
fireworks_ai/accounts/fireworks/models/mixtral-8x7b	fireworks_ai	i5e-07 o5e-07
fireworks_ai/accounts/fireworks/models/mixtral-8x7b-instruct	fireworks_ai	i5e-07 o5e-07
fireworks_ai/accounts/fireworks/models/mixtral-8x7b-instruct-hf	fireworks_ai	i5e-07 o5e-07
fireworks_ai/accounts/fireworks/models/muse-glimmer-30b	fireworks_ai	i3.5e-07 o1.5e-06 r4e-08	@priority i5.25e-07 o2.25e-06 r6e-08
fireworks_ai/accounts/fireworks/models/muse-spark-open	fireworks_ai	i1.25e-06 o4.25e-06 r1.5e-07	@priority i1.875e-06 o6.375e-06 r2.25e-07
fireworks_ai/accounts/fireworks/models/mythomax-l2-13b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/nemotron-3-ultra-nvfp4	fireworks_ai	i6e-07 o2.4e-06 r1.2e-07	@priority i7.5e-07 o3e-06 r1.5e-07
fireworks_ai/accounts/fireworks/models/nemotron-lightning-3p5-30b-a3b	fireworks_ai	i5e-08 o2e-07 r1e-08	@priority i6.25e-08 o2.5e-07 r1.25e-08
fireworks_ai/accounts/fireworks/models/nemotron-nano-v2-12b-vl	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/nous-capybara-7b-v1p9	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/nous-hermes-2-mixtral-8x7b-dpo	fireworks_ai	i5e-07 o5e-07
fireworks_ai/accounts/fireworks/models/nous-hermes-2-yi-34b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/nous-hermes-llama2-13b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/nous-hermes-llama2-70b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/nous-hermes-llama2-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/nvidia-nemotron-nano-12b-v2	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/nvidia-nemotron-nano-9b-v2	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/openchat-3p5-0106-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/openhermes-2-mistral-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/openhermes-2p5-mistral-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/openorca-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/phi-2-3b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/phi-3-mini-128k-instruct	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/phi-3-vision-128k-instruct	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/phind-code-llama-34b-python-v1	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/phind-code-llama-34b-v1	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/phind-code-llama-34b-v2	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/playground-v2-1024px-aesthetic	fireworks_ai	i1.3e-10 o1.3e-10
fireworks_ai/accounts/fireworks/models/playground-v2-5-1024px-aesthetic	fireworks_ai	i1.3e-10 o1.3e-10
fireworks_ai/accounts/fireworks/models/pythia-12b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen-qwq-32b-preview	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen-v2p5-14b-instruct	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen-v2p5-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen1p5-72b-chat	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2-72b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2-7b-instruct	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen2-vl-2b-instruct	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/qwen2-vl-72b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2-vl-7b-instruct	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-0p5b-instruct	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-14b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-1p5b-instruct	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-32b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-32b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-72b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-72b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-7b-instruct	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-0p5b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-0p5b-instruct	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-14b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-14b-instruct	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-1p5b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-1p5b-instruct	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-32b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-32b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-32b-instruct-128k	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-32b-instruct-32k-rope	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-32b-instruct-64k	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-3b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-3b-instruct	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-coder-7b-instruct	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-math-72b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-vl-32b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-vl-3b-instruct	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-vl-72b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen2p5-vl-7b-instruct	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen3-0p6b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/qwen3-14b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen3-1p7b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/qwen3-1p7b-fp8-draft	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/qwen3-1p7b-fp8-draft-131072	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/qwen3-1p7b-fp8-draft-40960	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/qwen3-235b-a22b	fireworks_ai	i2.2e-07 o8.8e-07
fireworks_ai/accounts/fireworks/models/qwen3-235b-a22b-instruct-2507	fireworks_ai	i2.2e-07 o8.8e-07
fireworks_ai/accounts/fireworks/models/qwen3-235b-a22b-thinking-2507	fireworks_ai	i2.2e-07 o8.8e-07
fireworks_ai/accounts/fireworks/models/qwen3-30b-a3b	fireworks_ai	i1.5e-07 o6e-07
fireworks_ai/accounts/fireworks/models/qwen3-30b-a3b-instruct-2507	fireworks_ai	i5e-07 o5e-07
fireworks_ai/accounts/fireworks/models/qwen3-30b-a3b-thinking-2507	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen3-32b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen3-4b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen3-4b-instruct-2507	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen3-8b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen3-coder-30b-a3b-instruct	fireworks_ai	i1.5e-07 o6e-07
fireworks_ai/accounts/fireworks/models/qwen3-coder-480b-a35b-instruct	fireworks_ai	i4.5e-07 o1.8e-06
fireworks_ai/accounts/fireworks/models/qwen3-coder-480b-instruct-bf16	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen3-embedding-0p6b	fireworks_ai	i0.0 o0.0
fireworks_ai/accounts/fireworks/models/qwen3-embedding-4b	fireworks_ai	i0.0 o0.0
fireworks_ai/accounts/fireworks/models/qwen3-embedding-8b	fireworks_ai	i1e-07 o0.0
fireworks_ai/accounts/fireworks/models/qwen3-next-80b-a3b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen3-next-80b-a3b-thinking	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen3-reranker-0p6b	fireworks_ai	i0.0 o0.0
fireworks_ai/accounts/fireworks/models/qwen3-reranker-4b	fireworks_ai	i0.0 o0.0
fireworks_ai/accounts/fireworks/models/qwen3-reranker-8b	fireworks_ai	i2e-07 o0.0
fireworks_ai/accounts/fireworks/models/qwen3-vl-235b-a22b-instruct	fireworks_ai	i2.2e-07 o8.8e-07
fireworks_ai/accounts/fireworks/models/qwen3-vl-235b-a22b-thinking	fireworks_ai	i2.2e-07 o8.8e-07
fireworks_ai/accounts/fireworks/models/qwen3-vl-30b-a3b-instruct	fireworks_ai	i1.5e-07 o6e-07
fireworks_ai/accounts/fireworks/models/qwen3-vl-30b-a3b-thinking	fireworks_ai	i1.5e-07 o6e-07
fireworks_ai/accounts/fireworks/models/qwen3-vl-32b-instruct	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/qwen3-vl-8b-instruct	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/qwen3p7-plus	fireworks_ai	i4e-07 o1.6e-06 r8e-08
fireworks_ai/accounts/fireworks/models/qwen3p8-max	fireworks_ai	i2e-06 o6e-06 r2.5e-07	@priority i3e-06 o9e-06 r3.75e-07
fireworks_ai/accounts/fireworks/models/qwq-32b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/rolm-ocr	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/rune	fireworks_ai	i4.2e-08 o0.0 r8.4e-09
fireworks_ai/accounts/fireworks/models/snorkel-mistral-7b-pairrm-dpo	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/SSD-1B	fireworks_ai	i1.3e-10 o1.3e-10
fireworks_ai/accounts/fireworks/models/stable-diffusion-xl-1024-v1-0	fireworks_ai	i1.3e-10 o1.3e-10
fireworks_ai/accounts/fireworks/models/stablecode-3b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/starcoder-16b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/starcoder-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/starcoder2-15b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/starcoder2-3b	fireworks_ai	i1e-07 o1e-07
fireworks_ai/accounts/fireworks/models/starcoder2-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/toppy-m-7b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/ultramarine-1-flash-us	fireworks_ai	i1.5e-07 o5e-07 r3e-08	@priority i1.875e-07 o6.25e-07 r3.75e-08
fireworks_ai/accounts/fireworks/models/yi-34b	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/yi-34b-200k-capybara	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/yi-34b-chat	fireworks_ai	i9e-07 o9e-07
fireworks_ai/accounts/fireworks/models/yi-6b	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/models/yi-large	fireworks_ai	i3e-06 o3e-06
fireworks_ai/accounts/fireworks/models/zephyr-7b-beta	fireworks_ai	i2e-07 o2e-07
fireworks_ai/accounts/fireworks/routers/deepseek-v4p1-flash-1017-spot	fireworks_ai	i2.1e-07 o8.4e-07 r4.2e-09
fireworks_ai/accounts/fireworks/routers/deepseek-v4p1-flash-1017-ultrafast	fireworks_ai	i2.4e-06 o9.6e-06 r4.8e-08
fireworks_ai/accounts/fireworks/routers/deepseek-v4p1-flash-spot	fireworks_ai	i2.1e-07 o8.4e-07 r4.2e-09
fireworks_ai/accounts/fireworks/routers/deepseek-v4p1-flash-us	fireworks_ai	i4.5e-07 o1.8e-06 r9e-09	@priority i5.625e-07 o2.25e-06 r1.125e-08
fireworks_ai/accounts/fireworks/routers/glm-5p1-fast	fireworks_ai	i2.8e-06 o8.8e-06 r5.2e-07
fireworks_ai/accounts/fireworks/routers/glm-5p2-fast	fireworks_ai	i2.1e-06 o6.6e-06 r2.1e-07
fireworks_ai/accounts/fireworks/routers/glm-5p2-fast-us	fireworks_ai	i2.1e-06 o6.6e-06 r2.1e-07
fireworks_ai/accounts/fireworks/routers/glm-5p3-fast	fireworks_ai	i2.1e-06 o6.6e-06 r3.9e-07
fireworks_ai/accounts/fireworks/routers/glm-5p3-flash-us	fireworks_ai	i2.25e-07 o7.5e-07 r4.5e-08	@priority i2.8125e-07 o9.375e-07 r5.625e-08
fireworks_ai/accounts/fireworks/routers/glm-5p3-spot	fireworks_ai	i9.8e-07 o3.08e-06 r1.82e-07
fireworks_ai/accounts/fireworks/routers/glm-5p3-us	fireworks_ai	i2.1e-06 o6.6e-06 r3.9e-07	@priority i2.625e-06 o8.25e-06 r4.875e-07
fireworks_ai/accounts/fireworks/routers/kimi-k2p6-fast	fireworks_ai	i2e-06 o8e-06 r3e-07
fireworks_ai/accounts/fireworks/routers/kimi-k2p7-code-fast	fireworks_ai	i1.9e-06 o8e-06 r3.8e-07
fireworks_ai/accounts/fireworks/routers/kimi-k3-fast	fireworks_ai	i4.5e-06 o2.25e-05 r4.5e-07
fireworks_ai/accounts/fireworks/routers/kimi-k3-spot	fireworks_ai	i2.1e-06 o1.05e-05 r2.1e-07
fireworks_ai/accounts/fireworks/routers/kimi-k3-us	fireworks_ai	i4.5e-06 o2.25e-05 r4.5e-07	@priority i5.625e-06 o2.8125e-05 r5.625e-07
fireworks_ai/accounts/fireworks/routers/rune	fireworks_ai	i4.2e-08 o0.0 r8.4e-09
fireworks_ai/accounts/fireworks/routers/spot-deepseek-v4-flash	fireworks_ai	i1.05e-07 o2.1e-07 r2.1e-08
fireworks_ai/deepseek-v4-flash	fireworks_ai	i1.4e-07 o2.8e-07 r2.8e-08
fireworks_ai/deepseek-v4-flash-0731	fireworks_ai	i2.2e-07 o6.6e-07 r7e-09	@priority i2.75e-07 o8.25e-07 r8.75e-09
fireworks_ai/deepseek-v4-flash-vision-exp	fireworks_ai	i2.2e-07 o6.6e-07 r7e-09	@priority i2.75e-07 o8.25e-07 r8.75e-09
fireworks_ai/deepseek-v4-pro-0813	fireworks_ai	i1.32e-06 o3.96e-06 r4.4e-08	@priority i1.65e-06 o4.95e-06 r5.5e-08
fireworks_ai/deepseek-v4p1-flash	fireworks_ai	i3e-07 o1.2e-06 r6e-09	@priority i3.75e-07 o1.5e-06 r7.5e-09
fireworks_ai/deepseek-v4p1-flash-us	fireworks_ai	i4.5e-07 o1.8e-06 r9e-09	@priority i5.625e-07 o2.25e-06 r1.125e-08
fireworks_ai/glm-4p7	fireworks_ai	i6e-07 o2.2e-06 r3e-07
fireworks_ai/glm-5p1	fireworks_ai	i1.4e-06 o4.4e-06 r2.6e-07
fireworks_ai/glm-5p1-fast	fireworks_ai	i2.8e-06 o8.8e-06 r5.2e-07
fireworks_ai/glm-5p2	fireworks_ai	i1.4e-06 o4.4e-06 r1.4e-07	@priority i1.75e-06 o5.5e-06 r1.75e-07
fireworks_ai/glm-5p2-fast	fireworks_ai	i2.1e-06 o6.6e-06 r2.1e-07
fireworks_ai/glm-5p2-fast-us	fireworks_ai	i2.1e-06 o6.6e-06 r2.1e-07
fireworks_ai/glm-5p3	fireworks_ai	i1.4e-06 o4.4e-06 r2.6e-07	@priority i1.75e-06 o5.5e-06 r3.25e-07
fireworks_ai/glm-5p3-fast	fireworks_ai	i2.1e-06 o6.6e-06 r3.9e-07
fireworks_ai/glm-5p3-flash	fireworks_ai	i1.5e-07 o5e-07 r3e-08	@priority i1.875e-07 o6.25e-07 r3.75e-08
fireworks_ai/glm-5p3-flash-us	fireworks_ai	i2.25e-07 o7.5e-07 r4.5e-08	@priority i2.8125e-07 o9.375e-07 r5.625e-08
fireworks_ai/glm-5p3-us	fireworks_ai	i2.1e-06 o6.6e-06 r3.9e-07	@priority i2.625e-06 o8.25e-06 r4.875e-07
fireworks_ai/gpt-oss-120b	fireworks_ai	i1.5e-07 o6e-07 r1.5e-08	@priority i1.8e-07 o7.2e-07 r1.8e-08
fireworks_ai/gpt-oss-20b	fireworks_ai	i7e-08 o3e-07 r3.5e-08
fireworks_ai/kimi-k2p5	fireworks_ai	i6e-07 o3e-06 r1e-07
fireworks_ai/kimi-k2p6	fireworks_ai	i9.5e-07 o4e-06 r1.6e-07	@priority i1.5e-06 o6e-06 r2.2e-07
fireworks_ai/kimi-k2p6-fast	fireworks_ai	i2e-06 o8e-06 r3e-07
fireworks_ai/kimi-k2p7-code	fireworks_ai	i9.5e-07 o4e-06 r1.9e-07	@priority i1.425e-06 o6e-06 r2.85e-07
fireworks_ai/kimi-k2p7-code-fast	fireworks_ai	i1.9e-06 o8e-06 r3.8e-07
fireworks_ai/kimi-k3	fireworks_ai	i3e-06 o1.5e-05 r3e-07	@priority i3.75e-06 o1.875e-05 r3.75e-07
fireworks_ai/kimi-k3-fast	fireworks_ai	i4.5e-06 o2.25e-05 r4.5e-07
fireworks_ai/kimi-k3-us	fireworks_ai	i4.5e-06 o2.25e-05 r4.5e-07	@priority i5.625e-06 o2.8125e-05 r5.625e-07
fireworks_ai/minimax-m2p1	fireworks_ai	i3e-07 o1.2e-06 r3e-08
fireworks_ai/minimax-m3	fireworks_ai	i3e-07 o1.2e-06 r6e-08	@priority i4.5e-07 o1.8e-06 r9e-08
fireworks_ai/muse-glimmer-30b	fireworks_ai	i3.5e-07 o1.5e-06 r4e-08	@priority i5.25e-07 o2.25e-06 r6e-08
fireworks_ai/nemotron-3-ultra-nvfp4	fireworks_ai	i6e-07 o2.4e-06 r1.2e-07	@priority i7.5e-07 o3e-06 r1.5e-07
fireworks_ai/nemotron-lightning-3p5-30b-a3b	fireworks_ai	i5e-08 o2e-07 r1e-08	@priority i6.25e-08 o2.5e-07 r1.25e-08
fireworks_ai/nomic-ai/nomic-embed-text-v1	fireworks_ai-embedding-models	i8e-09 o0.0
fireworks_ai/nomic-ai/nomic-embed-text-v1.5	fireworks_ai-embedding-models	i8e-09 o0.0
fireworks_ai/qwen3p7-plus	fireworks_ai	i4e-07 o1.6e-06 r8e-08
fireworks_ai/qwen3p8-max	fireworks_ai	i2e-06 o6e-06 r2.5e-07	@priority i3e-06 o9e-06 r3.75e-07
fireworks_ai/thenlper/gte-base	fireworks_ai-embedding-models	i8e-09 o0.0
fireworks_ai/thenlper/gte-large	fireworks_ai-embedding-models	i1.6e-08 o0.0
fireworks_ai/WhereIsAI/UAE-Large-V1	fireworks_ai-embedding-models	i1.6e-08 o0.0
friendliai/deepseek-ai/DeepSeek-V3.2	friendliai	i5e-07 o1.5e-06 r2.5e-07
friendliai/google/gemma-4-31B-it	friendliai	i1.4e-07 o4e-07
friendliai/MiniMaxAI/MiniMax-M2.5	friendliai	i3e-07 o1.2e-06 r6e-08
friendliai/zai-org/GLM-5.1	friendliai	i1.4e-06 o4.4e-06 r2.6e-07
friendliai/zai-org/GLM-5.2	friendliai	i1.4e-06 o4.4e-06 r2.6e-07
friendliai/zai-org/GLM-5.3	friendliai	i1.26e-06 o3.96e-06 r2.34e-07
friendliai/zai-org/GLM-5.3-Flash	friendliai	i1.5e-07 o5e-07 r3e-08
ft:babbage-002	text-completion-openai	i1.6e-06 o1.6e-06	@batch i8e-07 o9e-07
ft:davinci-002	text-completion-openai	i1.2e-05 o1.2e-05	@batch i6e-06 o6e-06
ft:gpt-3.5-turbo	openai	i3e-06 o6e-06	@batch i1.5e-06 o3e-06
ft:gpt-3.5-turbo-0125	openai	i3e-06 o6e-06
ft:gpt-3.5-turbo-0613	openai	i3e-06 o6e-06
ft:gpt-3.5-turbo-1106	openai	i3e-06 o6e-06
ft:gpt-4-0613	openai	i3e-05 o6e-05
ft:gpt-4.1-2025-04-14	openai	i3e-06 o1.2e-05 r7.5e-07	@batch i1.5e-06 o6e-06 r5e-07
ft:gpt-4.1-mini-2025-04-14	openai	i8e-07 o3.2e-06 r2e-07	@batch i4e-07 o1.6e-06 r1e-07
ft:gpt-4.1-nano-2025-04-14	openai	i2e-07 o8e-07 r5e-08	@batch i1e-07 o4e-07 r2.5e-08
ft:gpt-4o-2024-08-06	openai	i3.75e-06 o1.5e-05 r1.875e-06	@batch i2.225e-06 o1.25e-05 r9e-07
ft:gpt-4o-2024-11-20	openai	i3.75e-06 o1.5e-05 w1.875e-06
ft:gpt-4o-mini-2024-07-18	openai	i3e-07 o1.2e-06 r1.5e-07	@batch i1.5e-07 o6e-07 r7.5e-08
ft:o4-mini-2025-04-16	openai	i4e-06 o1.6e-05 r1e-06	@batch i2e-06 o8e-06 r5e-07
gemini-2.5-computer-use-preview-10-2025	vertex_ai-language-models	i1.25e-06 o1e-05	>200000 i2.5e-06 o1.5e-05
gemini-2.5-flash	vertex_ai-language-models	i3e-07 o2.5e-06 r3e-08 t2.5e-06	@batch i1.5e-07 o1.25e-06	@flex i1.5e-07 o1.25e-06 r3e-08	@priority i5.4e-07 o4.5e-06 r5.4e-08
gemini-2.5-flash-image	vertex_ai-language-models	i3e-07 o2.5e-06 t2.5e-06	@batch i1.5e-07 o1.25e-06	@flex i1.5e-07 o1.25e-06
gemini-2.5-flash-lite	vertex_ai-language-models	i1e-07 o4e-07 r1e-08 t4e-07	@batch i5e-08 o2e-07	@flex i5e-08 o2e-07 r1e-08	@priority i1.8e-07 o7.2e-07 r1.8e-08
gemini-2.5-flash-lite-preview-09-2025	vertex_ai-language-models	i1e-07 o4e-07 r1e-08 t4e-07
gemini-2.5-flash-native-audio-latest	gemini	i5e-07 o2e-06
gemini-2.5-flash-native-audio-preview-09-2025	gemini	i5e-07 o2e-06
gemini-2.5-flash-native-audio-preview-12-2025	gemini	i5e-07 o2e-06
gemini-2.5-flash-preview-09-2025	vertex_ai-language-models	i3e-07 o2.5e-06 r3e-08 t2.5e-06
gemini-2.5-flash-preview-tts	gemini	i5e-07 o1e-05	@batch i2.5e-07 o5e-06
gemini-2.5-pro	vertex_ai-language-models	i1.25e-06 o1e-05 r1.25e-07	>200000 i2.5e-06 o1.5e-05 r2.5e-07 w2.5e-07	@batch i6.25e-07 o5e-06	@batch>200000 i1.25e-06 o7.5e-06	@flex i6.25e-07 o5e-06 r1.25e-07	@flex>200000 i1.25e-06 o7.5e-06	@priority i2.25e-06 o1.8e-05 r2.25e-07	@priority>200000 i4.5e-06 o2.7e-05 r4.5e-07
gemini-2.5-pro-preview-tts	vertex_ai-language-models	i1e-06 o2e-05 r1.25e-07	@batch i5e-07
gemini-3-flash-preview	vertex_ai-language-models	i5e-07 o3e-06 r5e-08 t3e-06	@batch i2.5e-07 o1.5e-06	@flex i2.5e-07 o1.5e-06	@priority i9e-07 o5.4e-06 r9e-08
gemini-3-pro-image	vertex_ai-language-models	i2e-06 o1.2e-05 r2e-07	>200000 i4e-06 o1.8e-05 r4e-07	@batch i1e-06 o6e-06 r1e-07	@flex i1e-06 o6e-06 r1e-07	@priority i3.6e-06 o2.16e-05 r3.6e-07	@priority>200000 i7.2e-06 o3.24e-05 r7.2e-07
gemini-3-pro-image-preview	vertex_ai-language-models	i2e-06 o1.2e-05 r2e-07	>200000 i4e-06 o1.8e-05 r4e-07	@batch i1e-06 o6e-06 r1e-07	@priority i3.6e-06 o2.16e-05 r3.6e-07	@priority>200000 i7.2e-06 o3.24e-05 r7.2e-07
gemini-3.1-flash-image	vertex_ai-language-models	i5e-07 o3e-06 r5e-08	@batch i2.5e-07 o1.5e-06 r2.5e-08	@flex i2.5e-07 o1.5e-06 r2.5e-08	@priority i9e-07 o5.4e-06 r9e-08
gemini-3.1-flash-image-preview	vertex_ai-language-models	i5e-07 o3e-06 r5e-08	@batch i2.5e-07 o1.5e-06 r2.5e-08
gemini-3.1-flash-lite	vertex_ai-language-models	i2.5e-07 o1.5e-06 r2.5e-08 t1.5e-06	@batch i1.25e-07 o7.5e-07 r1.25e-08	@flex i1.25e-07 o7.5e-07 r1.25e-08	@priority i4.5e-07 o2.7e-06 r4.5e-08
gemini-3.1-flash-lite-image	vertex_ai-language-models	i2.5e-07 o1.5e-06 r2.5e-08	@batch i1.25e-07 o7.5e-07 r1.25e-08	@flex i1.25e-07 o7.5e-07 r1.25e-08	@priority i4.5e-07 o2.7e-06 r4.5e-08
gemini-3.1-flash-lite-preview	vertex_ai-language-models	i2.5e-07 o1.5e-06 r2.5e-08 t1.5e-06
gemini-3.1-flash-live-preview	gemini	i7.5e-07 o4.5e-06
gemini-3.1-pro-preview	vertex_ai-language-models	i2e-06 o1.2e-05 r2e-07	>200000 i4e-06 o1.8e-05 r4e-07 w2.5e-07	@batch i1e-06 o6e-06	@batch>200000 i2e-06 o9e-06	@flex i1e-06 o6e-06	@flex>200000 i2e-06 o9e-06	@priority i3.6e-06 o2.16e-05 r3.6e-07	@priority>200000 i7.2e-06 o3.24e-05 r7.2e-07
gemini-3.1-pro-preview-customtools	vertex_ai-language-models	i2e-06 o1.2e-05 r2e-07	>200000 i4e-06 o1.8e-05 r4e-07 w2.5e-07	@batch i1e-06 o6e-06
gemini-3.5-flash	vertex_ai-language-models	i1.5e-06 o9e-06 r1.5e-07 t9e-06	@batch i7.5e-07 o4.5e-06 r7.5e-08	@flex i7.5e-07 o4.5e-06 r7.5e-08	@priority i2.7e-06 o1.62e-05 r2.7e-07
gemini-3.5-flash-lite	vertex_ai-language-models	i3e-07 o2.5e-06 r3e-08 t2.5e-06	@batch i1.5e-07 o1.25e-06 r1.5e-08	@flex i1.5e-07 o1.25e-06 r1.5e-08	@priority i5.4e-07 o4.5e-06 r5.4e-08
gemini-3.6-flash	vertex_ai-language-models	i7.5e-07 o3.75e-06 r7.5e-08 t3.75e-06	@batch i3.75e-07 o1.875e-06 r3.75e-08	@flex i3.75e-07 o1.875e-06 r3.75e-08	@priority i1.35e-06 o6.75e-06 r1.35e-07
gemini-3.7-flash	vertex_ai-language-models	i7.5e-07 o3.75e-06 r7.5e-08 t3.75e-06	@batch i3.75e-07 o1.875e-06 r3.75e-08	@flex i3.75e-07 o1.875e-06 r3.75e-08	@priority i1.35e-06 o6.75e-06 r1.35e-07
gemini-3.8-flash	vertex_ai-language-models	i7.5e-07 o3.75e-06 r7.5e-08 t3.75e-06	@batch i3.75e-07 o1.875e-06 r3.75e-08	@flex i3.75e-07 o1.875e-06 r3.75e-08	@priority i1.35e-06 o6.75e-06 r1.35e-07
gemini-3.8-flash-cyber	vertex_ai-language-models	i1.5e-06 o7.5e-06 r1.5e-07 t7.5e-06	@batch i7.5e-07 o3.75e-06 r7.5e-08	@flex i7.5e-07 o3.75e-06 r7.5e-08	@priority i2.7e-06 o1.35e-05 r2.7e-07
gemini-3.8-live	gemini	i7.5e-07 o4.5e-06
gemini-3.8-live-extended-thinking	gemini	i7.5e-07 o4.5e-06
gemini-embedding-001	vertex_ai-embedding-models	i1.5e-07 o0	@batch i1.2e-07
gemini-embedding-2	vertex_ai-embedding-models	i2e-07 o0	@batch i1e-07
gemini-embedding-2-preview	vertex_ai-embedding-models	i2e-07 o0	@batch i1e-07
gemini-exp-1206	gemini	i3e-07 o2.5e-06 r3e-08 t2.5e-06
gemini-flash-experimental	vertex_ai-language-models	i0 o0
gemini-flash-latest	gemini	i7.5e-07 o3.75e-06 r7.5e-08 t3.75e-06	@batch i3.75e-07 o1.875e-06	@flex i3.75e-07 o1.875e-06 r3.75e-08	@priority i1.35e-06 o6.75e-06 r1.35e-07
gemini-flash-lite-latest	gemini	i3e-07 o2.5e-06 r3e-08 t2.5e-06	@batch i1.5e-07 o1.25e-06	@flex i1.5e-07 o1.25e-06 r2e-08	@priority i5.4e-07 o4.5e-06 r5e-08
gemini-live-2.5-flash-native-audio	vertex_ai-language-models	i5e-07 o2e-06
gemini-live-2.5-flash-preview-native-audio-09-2025	vertex_ai-language-models	i5e-07 o2e-06
gemini-nano-banana-2.1	vertex_ai-language-models	i1.5e-06 o7.5e-06 r1.5e-07	@batch i7.5e-07 o3.75e-06 r7.5e-08	@priority i2.7e-06 o1.35e-05 r2.7e-07
gemini-omni-flash-preview	vertex_ai-language-models	i1.5e-06 o9e-06 t9e-06
gemini-pro-latest	gemini	i2e-06 o1.2e-05 r2e-07	>200000 i4e-06 o1.8e-05 r4e-07	@batch i1e-06 o6e-06	@flex i1e-06 o6e-06 r2e-07	@priority i3.6e-06 o2.16e-05 r3.6e-07	@priority>200000 i7.2e-06 o3.24e-05 r7.2e-07
gemini-robotics-er-1.5-preview	vertex_ai-language-models	i3e-07 o2.5e-06 r0 t2.5e-06
gemini-robotics-er-2-preview	vertex_ai-language-models	i1e-06 o5e-06 r1e-07 t5e-06
gemini/deep-research-max-preview-04-2026	gemini	i2e-06 o1.2e-05	@batch i1e-06 o6e-06
gemini/deep-research-preview-04-2026	gemini	i2e-06 o1.2e-05	@batch i1e-06 o6e-06
gemini/deep-research-pro-preview-12-2025	gemini	i2e-06 o1.2e-05	@batch i1e-06 o6e-06
gemini/gemini-2.5-computer-use-preview-10-2025	gemini	i1.25e-06 o1e-05	>200000 i2.5e-06 o1.5e-05
gemini/gemini-2.5-flash	gemini	i3e-07 o2.5e-06 r3e-08 t2.5e-06	@batch i1.5e-07 o1.25e-06 r3e-08	@flex i1.5e-07 o1.25e-06 r3e-08	@priority i5.4e-07 o4.5e-06 r5.4e-08
gemini/gemini-2.5-flash-image	gemini	i3e-07 o2.5e-06 r3e-08 t2.5e-06	@batch i1.5e-07 o1.25e-06	@flex i1.5e-07 o1.25e-06	@priority i5.4e-07 o4.5e-06
gemini/gemini-2.5-flash-lite	gemini	i1e-07 o4e-07 r1e-08 t4e-07	@batch i5e-08 o2e-07 r1e-08	@flex i5e-08 o2e-07 r1e-08	@priority i1.8e-07 o7.2e-07 r1.8e-08
gemini/gemini-2.5-flash-native-audio-latest	gemini	i5e-07 o2e-06
gemini/gemini-2.5-flash-native-audio-preview-09-2025	gemini	i5e-07 o2e-06
gemini/gemini-2.5-flash-native-audio-preview-12-2025	gemini	i5e-07 o2e-06
gemini/gemini-2.5-flash-preview-tts	gemini	i5e-07 o1e-05	@batch i2.5e-07 o5e-06
gemini/gemini-2.5-pro	gemini	i1.25e-06 o1e-05 r1.25e-07	>200000 i2.5e-06 o1.5e-05 r2.5e-07	@batch i6.25e-07 o5e-06 r1.25e-07	@batch>200000 i1.25e-06 o7.5e-06 r2.5e-07	@flex i6.25e-07 o5e-06 r1.25e-07	@flex>200000 i1.25e-06 o7.5e-06 r2.5e-07	@priority i2.25e-06 o1.8e-05 r2.25e-07	@priority>200000 i4.5e-06 o2.7e-05 r4.5e-07
gemini/gemini-2.5-pro-preview-tts	gemini	i1e-06 o2e-05 r1.25e-07	@batch i5e-07 o1e-05
gemini/gemini-3-flash-preview	gemini	i5e-07 o3e-06 r5e-08 t3e-06	@batch i2.5e-07 o1.5e-06 r5e-08	@flex i2.5e-07 o1.5e-06 r5e-08	@priority i9e-07 o5.4e-06 r9e-08
gemini/gemini-3-pro-image	gemini	i2e-06 o1.2e-05	@batch i1e-06 o6e-06	@flex i1e-06 o6e-06	@priority i3.6e-06 o2.16e-05
gemini/gemini-3-pro-image-preview	gemini	i2e-06 o1.2e-05	@batch i1e-06 o6e-06	@flex i1e-06 o6e-06	@priority i3.6e-06 o2.16e-05
gemini/gemini-3.1-flash-image	gemini	i5e-07 o3e-06	@batch i2.5e-07 o1.5e-06
gemini/gemini-3.1-flash-image-preview	gemini	i5e-07 o3e-06	@batch i2.5e-07 o1.5e-06
gemini/gemini-3.1-flash-lite	gemini	i2.5e-07 o1.5e-06 r2.5e-08 t1.5e-06	@batch i1.25e-07 o7.5e-07 r1.25e-08	@flex i1.25e-07 o7.5e-07 r1.25e-08	@priority i4.5e-07 o2.7e-06 r4.5e-08
gemini/gemini-3.1-flash-lite-image	gemini	i2.5e-07 o1.5e-06	@batch i1.25e-07 o7.5e-07
gemini/gemini-3.1-flash-lite-preview	gemini	i2.5e-07 o1.5e-06 r2.5e-08 t1.5e-06	@batch i1.25e-07 o7.5e-07 r1.25e-08	@flex i1.25e-07 o7.5e-07 r1.25e-08	@priority i4.5e-07 o2.7e-06 r4.5e-08
gemini/gemini-3.1-flash-live-preview	gemini	i7.5e-07 o4.5e-06
gemini/gemini-3.1-flash-tts-preview	gemini	i1e-06 o2e-05	@batch i5e-07 o1e-05
gemini/gemini-3.1-pro-preview	gemini	i2e-06 o1.2e-05 r2e-07	>200000 i4e-06 o1.8e-05 r4e-07	@batch i1e-06 o6e-06 r2e-07	@batch>200000 i2e-06 o9e-06 r4e-07	@flex i1e-06 o6e-06 r2e-07	@flex>200000 i2e-06 o9e-06 r4e-07	@priority i3.6e-06 o2.16e-05 r3.6e-07	@priority>200000 i7.2e-06 o3.24e-05 r7.2e-07
gemini/gemini-3.1-pro-preview-customtools	gemini	i2e-06 o1.2e-05 r2e-07	>200000 i4e-06 o1.8e-05 r4e-07	@batch i1e-06 o6e-06 r2e-07	@batch>200000 i2e-06 o9e-06 r4e-07	@flex i1e-06 o6e-06 r2e-07	@flex>200000 i2e-06 o9e-06 r4e-07	@priority i3.6e-06 o2.16e-05 r3.6e-07	@priority>200000 i7.2e-06 o3.24e-05 r7.2e-07
gemini/gemini-3.5-flash	gemini	i1.5e-06 o9e-06 r1.5e-07 t9e-06	@batch i7.5e-07 o4.5e-06 r7.5e-08	@flex i7.5e-07 o4.5e-06 r8e-08	@priority i2.7e-06 o1.62e-05 r2.7e-07
gemini/gemini-3.5-flash-lite	gemini	i3e-07 o2.5e-06 r3e-08 t2.5e-06	@batch i1.5e-07 o1.25e-06 r1.5e-08	@flex i1.5e-07 o1.25e-06 r2e-08	@priority i5.4e-07 o4.5e-06 r5e-08
gemini/gemini-3.5-live-translate-preview	gemini	i3.5e-06 o2.1e-05
gemini/gemini-3.5-transcribe	gemini	i2e-06 o1.2e-05
gemini/gemini-3.5-transcribe-live	gemini	i3.5e-06 o2.1e-05
gemini/gemini-3.6-flash	gemini	i7.5e-07 o3.75e-06 r7.5e-08 t3.75e-06	@batch i3.75e-07 o1.875e-06 r3.75e-08	@flex i3.75e-07 o1.875e-06 r3.75e-08	@priority i1.35e-06 o6.75e-06 r1.35e-07
gemini/gemini-3.7-flash	gemini	i7.5e-07 o3.75e-06 r7.5e-08 t3.75e-06	@batch i3.75e-07 o1.875e-06 r3.75e-08	@flex i3.75e-07 o1.875e-06 r3.75e-08	@priority i1.35e-06 o6.75e-06 r1.35e-07
gemini/gemini-3.8-flash	gemini	i7.5e-07 o3.75e-06 r7.5e-08 t3.75e-06	@batch i3.75e-07 o1.875e-06 r3.75e-08	@flex i3.75e-07 o1.875e-06 r3.75e-08	@priority i1.35e-06 o6.75e-06 r1.35e-07
gemini/gemini-3.8-flash-lite-tts	gemini	i5e-07 o6e-06 r1.25e-07	@batch i2.5e-07 o3e-06 r6.25e-08	@flex i2.5e-07 o3e-06 r2.5e-08	@priority i9e-07 o1.08e-05 r2.25e-07
gemini/gemini-3.8-flash-tts	gemini	i5e-07 o9e-06 r1.25e-07	@batch i2.5e-07 o4.5e-06 r6.25e-08	@flex i2.5e-07 o4.5e-06 r2.5e-08	@priority i9e-07 o1.62e-05 r2.25e-07
gemini/gemini-3.8-live	gemini	i7.5e-07 o4.5e-06
gemini/gemini-3.8-live-extended-thinking	gemini	i7.5e-07 o4.5e-06
gemini/gemini-4-argon	gemini	i2e-06 o1e-05 r1e-07 t1e-05	@batch i1e-06 o5e-06 r5e-08	@flex i1e-06 o5e-06 r5e-08	@priority i3.6e-06 o1.8e-05 r1.8e-07
gemini/gemini-4-hydrogen	gemini	i1.5e-06 o7.5e-06 r7.5e-08 t7.5e-06	@batch i7.5e-07 o3.75e-06 r3.75e-08	@flex i7.5e-07 o3.75e-06 r3.75e-08	@priority i2.7e-06 o1.35e-05 r1.35e-07
gemini/gemini-embedding-001	gemini	i1.5e-07 o0	@batch i7.5e-08
gemini/gemini-embedding-2	gemini	i2e-07 o0	@batch i1e-07
gemini/gemini-embedding-2-preview	gemini	i2e-07 o0	@batch i1e-07
gemini/gemini-exp-1114	gemini	i0 o0	>128000 i0 o0
gemini/gemini-exp-1206	gemini	i0 o0	>128000 i0 o0
gemini/gemini-flash-latest	gemini	i7.5e-07 o3.75e-06 r7.5e-08 t3.75e-06	@batch i3.75e-07 o1.875e-06	@flex i3.75e-07 o1.875e-06 r3.75e-08	@priority i1.35e-06 o6.75e-06 r1.35e-07
gemini/gemini-flash-lite-latest	gemini	i3e-07 o2.5e-06 r3e-08 t2.5e-06	@batch i1.5e-07 o1.25e-06	@flex i1.5e-07 o1.25e-06 r2e-08	@priority i5.4e-07 o4.5e-06 r5e-08
gemini/gemini-gemma-2-27b-it	gemini	i3.5e-07 o1.05e-06
gemini/gemini-gemma-2-9b-it	gemini	i3.5e-07 o1.05e-06
gemini/gemini-live-2.5-flash-preview-native-audio-09-2025	gemini	i5e-07 o2e-06
gemini/gemini-nano-banana-2.1	gemini	i1.5e-06 o7.5e-06	@batch i7.5e-07 o3.75e-06
gemini/gemini-omni-1.1-flash	gemini	i1.5e-06 o9e-06 t9e-06
gemini/gemini-omni-1.2-flash	gemini	i1.5e-06 o9e-06 t9e-06
gemini/gemini-omni-flash-preview	gemini	i1.5e-06 o9e-06 t9e-06
gemini/gemini-pro-latest	gemini	i2e-06 o1.2e-05 r2e-07	>200000 i4e-06 o1.8e-05 r4e-07	@batch i1e-06 o6e-06	@flex i1e-06 o6e-06 r2e-07	@priority i3.6e-06 o2.16e-05 r3.6e-07	@priority>200000 i7.2e-06 o3.24e-05 r7.2e-07
gemini/gemini-robotics-er-2-preview	gemini	i1e-06 o5e-06 r1e-07 t5e-06	@batch i5e-07 o2.5e-06 r5e-08
gemini/gemini-robotics-er-2-streaming-preview	gemini	i1e-06 o5e-06
gemini/gemma-3-27b-it	gemini	i0 o0	>128000 i0 o0
gemini/gemma-4-26b-a4b-it	gemini	i0.0 o0.0
gemini/gemma-4-31b-it	gemini	i0.0 o0.0
gemini/learnlm-1.5-pro-experimental	gemini	i0 o0	>128000 i0 o0
gemini/nano-banana-pro-preview	gemini	i2e-06 o1.2e-05	@batch i1e-06 o6e-06	@flex i1e-06 o6e-06	@priority i3.6e-06 o2.16e-05
gigachat/Embeddings	gigachat	i0.0 o0.0
gigachat/Embeddings-2	gigachat	i0.0 o0.0
gigachat/EmbeddingsGigaR	gigachat	i0.0 o0.0
gigachat/GigaChat-2	gigachat	i0.0 o0.0
gigachat/GigaChat-2-Max	gigachat	i0.0 o0.0
gigachat/GigaChat-2-Pro	gigachat	i0.0 o0.0
gigachat/GigaEmbeddings-3B-2025-09	gigachat	i0.0 o0.0
github_copilot/claude-fable-5	github_copilot	i1e-05 o5e-05 r1e-06 w1.25e-05
github_copilot/claude-fable-5.1	github_copilot	i1e-05 o5e-05 r2.5e-07 w1.25e-05
github_copilot/claude-haiku-4.5	github_copilot	i1e-06 o5e-06 r1e-07 w1.25e-06
github_copilot/claude-haiku-5.5	github_copilot	i1e-07 o5e-07 r1e-08 w1.25e-07	>100000 i5e-07 o2.5e-06 r5e-08 w6.25e-07
github_copilot/claude-opus-4.8	github_copilot	i5e-06 o2.5e-05 r5e-07 w6.25e-06
github_copilot/claude-opus-4.8-fast	github_copilot	i1e-05 o5e-05 r1e-06 w1.25e-05
github_copilot/claude-opus-5	github_copilot	i5e-06 o2.5e-05 r5e-07 w6.25e-06
github_copilot/claude-opus-5.5	github_copilot	i4e-06 o2e-05 r2e-07 w5e-06
github_copilot/claude-sonnet-4.6	github_copilot	i3e-06 o1.5e-05 r3e-07 w3.75e-06
github_copilot/claude-sonnet-5	github_copilot	i2e-06 o1e-05 r2e-07 w2.5e-06
github_copilot/claude-sonnet-5.5	github_copilot	i2e-06 o1e-05 r1e-07 w2.5e-06
github_copilot/gemini-3.7-flash	github_copilot	i7.5e-07 o3.75e-06 r7.5e-08
github_copilot/gemini-3.8-flash	github_copilot	i7.5e-07 o3.75e-06 r7.5e-08
github_copilot/gemini-4-argon	github_copilot	i2e-06 o1e-05 r1e-07
github_copilot/gpt-5-mini	github_copilot	i2.5e-07 o2e-06 r2.5e-08
github_copilot/gpt-5.3-codex	github_copilot	i1.75e-06 o1.4e-05 r1.75e-07
github_copilot/gpt-5.4	github_copilot	i2.5e-06 o1.5e-05 r2.5e-07	>272000 i5e-06 o2.25e-05 r5e-07
github_copilot/gpt-5.4-mini	github_copilot	i7.5e-07 o4.5e-06 r7.5e-08
github_copilot/gpt-5.4-nano	github_copilot	i2e-07 o1.25e-06 r2e-08
github_copilot/gpt-5.5	github_copilot	i5e-06 o3e-05 r5e-07	>272000 i1e-05 o4.5e-05 r1e-06
github_copilot/gpt-5.6-luna	github_copilot	i2e-07 o1.2e-06 r2e-08 w2.5e-07	>200000 i4e-07 o1.8e-06 r4e-08 w5e-07
github_copilot/gpt-5.6-sol	github_copilot	i4e-06 o2e-05 r4e-07 w5e-06	>272000 i8e-06 o3e-05 r8e-07 w1e-05
github_copilot/gpt-5.6-terra	github_copilot	i2e-06 o1.2e-05 r2e-07 w2.5e-06	>272000 i4e-06 o1.8e-05 r4e-07 w5e-06
github_copilot/gpt-6-astra	github_copilot	i1e-05 o5e-05 r1e-06 w1.25e-05	>272000 i2e-05 o7.5e-05 r2e-06 w2.5e-05
github_copilot/gpt-6-luna	github_copilot	i1e-07 o5e-07 r1e-08 w1.25e-07	>272000 i2e-07 o7.5e-07 r2e-08 w2.5e-07
github_copilot/gpt-6-sol	github_copilot	i2e-06 o1e-05 r2e-07 w2.5e-06	>272000 i4e-06 o1.5e-05 r4e-07 w5e-06
github_copilot/gpt-6.1-sol	github_copilot	i2e-06 o1e-05 r1e-07 w2.5e-06	>272000 i4e-06 o1.5e-05 r2e-07 w5e-06
github_copilot/gpt-6.1-terra	github_copilot	i1e-06 o5e-06 r5e-08 w1.25e-06	>272000 i2e-06 o7.5e-06 r1e-07 w2.5e-06
github_copilot/grok-4.5	github_copilot	i2e-06 o6e-06 r5e-07	>200000 i4e-06 o1.2e-05 r1e-06
github_copilot/grok-4.6	github_copilot	i2e-06 o6e-06 r5e-07	>200000 i4e-06 o1.2e-05 r1e-06
github_copilot/grok-4.7	github_copilot	i2e-06 o6e-06 r5e-07	>200000 i4e-06 o1.2e-05 r1e-06
github_copilot/kimi-k3	github_copilot	i3e-06 o1.5e-05 r3e-07
github_copilot/mai-code-1.1-flash	github_copilot	i2e-07 o1.2e-06 r2e-08
glm-4-7-251222	volcengine	i0.0 o0.0
global.amazon.nova-2-lite-v1:0	bedrock_converse	i3e-07 o2.5e-06 r7.5e-08	@batch i1.5e-07 o1.25e-06	@priority i5.25e-07 o4.375e-06 r1.3125e-07
global.anthropic.claude-fable-5	bedrock_converse	i1e-05 o5e-05 r1e-06 w1.25e-05 h2e-05
global.anthropic.claude-fable-5-1	bedrock_converse	i1e-05 o5e-05 r2.5e-07 w1.25e-05 h2e-05
global.anthropic.claude-haiku-4-5-20251001-v1:0	bedrock_converse	i1e-06 o5e-06 r1e-07 w1.25e-06 h2e-06	@batch i5e-07 o2.5e-06
global.anthropic.claude-haiku-5-5	bedrock_converse	i1e-07 o5e-07 r1e-08 w1.25e-07 h2e-07	>100000 i5e-07 o2.5e-06 r5e-08 w6.25e-07 h1e-06
global.anthropic.claude-mythos-5-1	bedrock_converse	i1e-05 o5e-05 r2.5e-07 w1.25e-05 h2e-05
global.anthropic.claude-opus-4-5-20251101-v1:0	bedrock_converse	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05
global.anthropic.claude-opus-4-6-v1	bedrock_converse	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05
global.anthropic.claude-opus-4-7	bedrock_converse	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05
global.anthropic.claude-opus-4-8	bedrock_converse	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05
global.anthropic.claude-opus-5	bedrock_converse	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05
global.anthropic.claude-opus-5-5	bedrock_converse	i4e-06 o2e-05 r2e-07 w5e-06 h8e-06
global.anthropic.claude-sonnet-4-20250514-v1:0	bedrock_converse	i3e-06 o1.5e-05 r3e-07 w3.75e-06	>200000 i6e-06 o2.25e-05 r6e-07 w7.5e-06
global.anthropic.claude-sonnet-4-5-20250929-v1:0	bedrock_converse	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06	>200000 i6e-06 o2.25e-05 r6e-07 w7.5e-06 h1.2e-05	@batch i1.5e-06 o7.5e-06
global.anthropic.claude-sonnet-4-6	bedrock_converse	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06
global.anthropic.claude-sonnet-5	bedrock_converse	i2e-06 o1e-05 r2e-07 w2.5e-06 h4e-06
global.anthropic.claude-sonnet-5-5	bedrock_converse	i2e-06 o1e-05 r1e-07 w2.5e-06 h4e-06
global.cohere.embed-v4:0	bedrock	i1.2e-07 o0.0
global.moonshotai.kimi-k3	bedrock_converse	i3e-06 o1.5e-05 r3e-07 w3.75e-06	@flex i1.5e-06 o7.5e-06 r1.5e-07 w1.875e-06	@priority i5.25e-06 o2.625e-05 r5.25e-07 w6.5625e-06
global.moonshotai.kimi-k3.1	bedrock_converse	i4e-06 o2e-05 r2e-07 w5e-06	@flex i2e-06 o1e-05 r1e-07 w2.5e-06	@priority i7e-06 o3.5e-05 r3.5e-07 w8.75e-06
global.openai.gpt-5.4	bedrock_converse	i2.5e-06 o1.5e-05 r2.5e-07	>272000 i5e-06 o2.25e-05 r5e-07
global.openai.gpt-5.5	bedrock_converse	i5e-06 o3e-05 r5e-07	>272000 i1e-05 o4.5e-05 r1e-06
global.openai.gpt-5.6-luna	bedrock_converse	i2e-07 o1.2e-06 r2e-08 w2.5e-07	>272000 i4e-07 o1.8e-06 r4e-08 w5e-07
global.openai.gpt-5.6-sol	bedrock_converse	i4e-06 o2e-05 r4e-07 w5e-06	>272000 i8e-06 o3e-05 r8e-07 w1e-05
global.openai.gpt-5.6-terra	bedrock_converse	i2e-06 o1.2e-05 r2e-07 w2.5e-06	>272000 i4e-06 o1.8e-05 r4e-07 w5e-06
global.openai.gpt-6-astra	bedrock_converse	i1e-05 o5e-05 r1e-06 w1.25e-05	>272000 i2e-05 o7.5e-05 r2e-06 w2.5e-05	@ultrafast i6e-05 o0.0003 r6e-06 w7.5e-05	@ultrafast>272000 i0.00012 o0.00045 r1.2e-05 w0.00015
global.openai.gpt-6-luna	bedrock_converse	i1e-07 o5e-07 r1e-08 w1.25e-07	>272000 i2e-07 o7.5e-07 r2e-08 w2.5e-07
global.openai.gpt-6-sol	bedrock_converse	i2e-06 o1e-05 r2e-07 w2.5e-06	>272000 i4e-06 o1.5e-05 r4e-07 w5e-06
global.openai.gpt-6.1-sol	bedrock_converse	i2e-06 o1e-05 r1e-07 w2.5e-06	>272000 i4e-06 o1.5e-05 r2e-07 w5e-06	@ultrafast i1.2e-05 o6e-05 r6e-07 w1.5e-05	@ultrafast>272000 i2.4e-05 o9e-05 r1.2e-06 w3e-05
global.openai.gpt-6.1-terra	bedrock_converse	i1e-06 o5e-06 r5e-08 w1.25e-06	>272000 i2e-06 o7.5e-06 r1e-07 w2.5e-06
global.xai.grok-4.6	bedrock_converse	i2e-06 o6e-06 r5e-07	@flex i1e-06 o3e-06 r2.5e-07	@priority i3.5e-06 o1.05e-05 r8.75e-07
global.xai.grok-4.7	bedrock_converse	i2e-06 o6e-06 r5e-07	@flex i1e-06 o3e-06 r2.5e-07	@priority i3.5e-06 o1.05e-05 r8.75e-07
global.zai.glm-5.3	bedrock_converse	i1.68e-06 o5.28e-06 r3.12e-07 w2.1e-06	@batch i8.4e-07 o2.64e-06 r1.56e-07 w1.05e-06	@flex i8.4e-07 o2.64e-06 r1.56e-07 w1.05e-06	@priority i2.94e-06 o9.24e-06 r5.46e-07 w3.675e-06
gmi/anthropic/claude-opus-4	gmi	i1.5e-05 o7.5e-05
gmi/anthropic/claude-opus-4.5	gmi	i5e-06 o2.5e-05
gmi/anthropic/claude-sonnet-4	gmi	i3e-06 o1.5e-05
gmi/anthropic/claude-sonnet-4.5	gmi	i3e-06 o1.5e-05
gmi/deepseek-ai/DeepSeek-Prover-V2-671B	gmi	i5e-07 o2.18e-06
gmi/deepseek-ai/DeepSeek-R1	gmi	i5e-07 o2.18e-06
gmi/deepseek-ai/DeepSeek-R1-0528	gmi	i5.7e-07 o2.29e-06 r2.3e-07
gmi/deepseek-ai/DeepSeek-R1-Distill-Llama-70B	gmi	i2.5e-07 o7.5e-07
gmi/deepseek-ai/DeepSeek-R1-Distill-Llama-8B	gmi	i1.4e-07 o3.9e-07
gmi/deepseek-ai/DeepSeek-R1-Distill-Qwen-14B	gmi	i2e-07 o2e-07
gmi/deepseek-ai/DeepSeek-R1-Distill-Qwen-32B	gmi	i5e-07 o9e-07
gmi/deepseek-ai/DeepSeek-R1-Distill-Qwen-7B	gmi	i1e-07 o2e-07
gmi/deepseek-ai/DeepSeek-V3-0324	gmi	i2.8e-07 o8.8e-07
gmi/deepseek-ai/DeepSeek-V3.1	gmi	i2.7e-07 o1e-06
gmi/deepseek-ai/DeepSeek-V3.1-Terminus	gmi	i2.7e-07 o1e-06
gmi/deepseek-ai/DeepSeek-V3.2	gmi	i2.8e-07 o4e-07
gmi/deepseek-ai/DeepSeek-V3.2-Exp	gmi	i2.7e-07 o4.1e-07
gmi/deepseek-ai/DeepSeek-V3.2-Speciale	gmi	i2.8e-07 o4e-07
gmi/deepseek-ai/DeepSeek-V4-Flash	gmi	i9.1e-08 o1.82e-07 r1.82e-08
gmi/deepseek-ai/DeepSeek-V4-Flash-0731	gmi	i2.86e-07 o8.58e-07 r9.1e-09
gmi/deepseek-ai/deepseek-v4-flash-vision-exp	gmi	i4.4e-07 o1.32e-06 r1.4e-08
gmi/deepseek-ai/DeepSeek-V4-Pro-0813	gmi	i1.056e-06 o3.168e-06 r3.52e-08
gmi/deepseek-ai/DeepSeek-V4.1-Flash	gmi	i1.8e-07 o7.2e-07 r3.6e-09
gmi/deepseek-ai/deepseek-v4.1-flash-1017	gmi	i1.8e-07 o7.2e-07 r3.6e-09
gmi/gmicloud/Ripple-65B-Preview	gmi	i2e-07 o6e-07 r5e-08
gmi/google/gemini-3-flash-preview	gmi	i5e-07 o3e-06
gmi/google/gemini-3.1-flash-lite-preview	gmi	i2.5e-07 o1.5e-06 r2.5e-08
gmi/google/gemini-3.1-pro-preview	gmi	i2e-06 o1.2e-05
gmi/google/gemini-3.5-flash	gmi	i1.5e-06 o9e-06 r1.5e-07
gmi/google/gemini-3.5-flash-lite	gmi	i3e-07 o2.5e-06 r3e-08
gmi/google/gemini-3.6-flash	gmi	i1.5e-06 o7.5e-06 r1.5e-07
gmi/google/gemini-3.7-flash	gmi	i7.5e-07 o3.75e-06 r7.5e-08
gmi/google/gemini-3.8-flash	gmi	i7.5e-07 o3.75e-06 r7.5e-08
gmi/google/gemini-4-argon	gmi	i2e-06 o1e-05 r1e-07
gmi/google/gemma-4-26b-a4b-it	gmi	i1.3e-07 o4e-07
gmi/google/gemma-4-31b-it	gmi	i1.4e-07 o4e-07 r1e-07
gmi/meta-llama/Llama-3.3-70B-Instruct	gmi	i2.5e-07 o7.5e-07
gmi/meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8	gmi	i2.5e-07 o8e-07
gmi/meta-llama/Llama-4-Scout-17B-16E-Instruct	gmi	i8e-08 o5e-07
gmi/MiniMaxAI/MiniMax-M2	gmi	i3e-07 o1.2e-06
gmi/MiniMaxAI/MiniMax-M2.1	gmi	i3e-07 o1.2e-06
gmi/MiniMaxAI/MiniMax-M2.5	gmi	i3e-07 o1.2e-06 r3e-08
gmi/MiniMaxAI/MiniMax-M2.7	gmi	i2.1e-07 o8.4e-07 r4.2e-08
gmi/MiniMaxAI/MiniMax-M3	gmi	i2.4e-07 o9.6e-07 r4.8e-08
gmi/MiniMaxAI/MiniMax-M3.1-Flash	gmi	i1.125e-07 o4.5e-07 r1.125e-08
gmi/moonshotai/Kimi-K2-Instruct-0905	gmi	i5.7e-07 o2.29e-06 r1.4e-07
gmi/moonshotai/Kimi-K2-Thinking	gmi	i8e-07 o1.2e-06
gmi/moonshotai/Kimi-K2.5	gmi	i6e-07 o3e-06
gmi/moonshotai/Kimi-K2.6	gmi	i8.55e-07 o3.6e-06 r1.44e-07
gmi/moonshotai/kimi-k2.7-code	gmi	i9.5e-07 o4e-06 r1.9e-07
gmi/moonshotai/kimi-k2.7-code-highspeed	gmi	i1.9e-06 o8e-06 r3.8e-07
gmi/moonshotai/kimi-k3	gmi	i3e-06 o1.5e-05 r3e-07
gmi/moonshotai/kimi-k3.1-pro	gmi	i2e-06 o1e-05 r2e-07
gmi/nvidia/nemotron-3-ultra-550b-a55b	gmi	i8e-07 o2.6e-06 r1e-07
gmi/nvidia/NVIDIA-Nemotron-3.5-Lightning-30B-A3B-BF16	gmi	i1.5e-07 o1e-06 r5e-08
gmi/nvidia/NVIDIA-Nemotron-3.5-Super-VL-120B-A12B-BF16	gmi	i1e-07 o5e-07 r5e-08
gmi/openai/gpt-4o	gmi	i2.5e-06 o1e-05
gmi/openai/gpt-4o-mini	gmi	i1.5e-07 o6e-07
gmi/openai/gpt-5	gmi	i1.25e-06 o1e-05
gmi/openai/gpt-5.1	gmi	i1.25e-06 o1e-05
gmi/openai/gpt-5.2	gmi	i1.75e-06 o1.4e-05
gmi/openai/gpt-5.4	gmi	i2.5e-06 o1.5e-05 r2.5e-07
gmi/openai/gpt-5.4-mini	gmi	i7.5e-07 o4.5e-06 r7.5e-08
gmi/openai/gpt-5.4-nano	gmi	i2e-07 o1.25e-06 r2e-08
gmi/openai/gpt-5.4-pro	gmi	i3e-05 o0.00018
gmi/openai/gpt-5.5	gmi	i5e-06 o3e-05 r5e-07
gmi/openai/gpt-5.6-luna	gmi	i1e-06 o6e-06 r1e-07
gmi/openai/gpt-5.6-sol	gmi	i5e-06 o3e-05 r5e-07
gmi/openai/gpt-5.6-terra	gmi	i2.5e-06 o1.5e-05 r2.5e-07
gmi/openai/gpt-6-astra	gmi	i1e-05 o5e-05 r1e-06
gmi/openai/gpt-6-luna	gmi	i1e-07 o5e-07 r1e-08
gmi/openai/gpt-6-sol	gmi	i2e-06 o1e-05 r2e-07
gmi/openai/gpt-6.1-sol	gmi	i2e-06 o1e-05 r1e-07
gmi/openai/gpt-oss-120b	gmi	i5e-08 o2.5e-07
gmi/openai/gpt-oss-20b	gmi	i4e-08 o1.5e-07
gmi/Qwen/Qwen3-235B-A22B-FP8	gmi	i1.7e-07 o1.09e-06
gmi/Qwen/Qwen3-235B-A22B-Instruct-2507-FP8	gmi	i8.75e-08 o3.5e-07 r1.75e-08
gmi/Qwen/Qwen3-235B-A22B-Thinking-2507-FP8	gmi	i3.5e-07 o4.2e-06
gmi/Qwen/Qwen3-30B-A3B	gmi	i8e-08 o2.5e-07
gmi/Qwen/Qwen3-32B-FP8	gmi	i1e-07 o6e-07
gmi/Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8	gmi	i9e-07 o4.5e-06 r1.8e-07
gmi/Qwen/Qwen3-Next-80B-A3B-Instruct	gmi	i1.5e-07 o1.5e-06
gmi/Qwen/Qwen3-Next-80B-A3B-Thinking	gmi	i1.5e-07 o1.5e-06
gmi/Qwen/Qwen3-VL-235B-A22B-Instruct-FP8	gmi	i3e-07 o1.4e-06
gmi/Qwen/Qwen3.5-122B-A10B	gmi	i4e-07 o3.2e-06
gmi/Qwen/Qwen3.5-27B	gmi	i3e-07 o2.4e-06
gmi/Qwen/Qwen3.5-35B-A3B	gmi	i2.5e-07 o2e-06
gmi/Qwen/Qwen3.5-397B-A17B	gmi	i6e-07 o3.6e-06
gmi/Qwen/Qwen3.6-35B-A3B	gmi	i2.48e-07 o1.485e-06
gmi/Qwen/Qwen3.6-Plus	gmi	i5e-07 o3e-06
gmi/Qwen/Qwen3.6-Plus-2026-04-02	gmi	i5e-07 o3e-06
gmi/Qwen/Qwen3.7-Max	gmi	i2.5e-06 o7.5e-06 r2.5e-07
gmi/Qwen/Qwen3.8-27B	gmi	i4.5e-07 o3.2e-06 r2.5e-07
gmi/Qwen/Qwen3.8-Flash	gmi	i1.6e-07 o4.7e-07 r1.6e-08
gmi/Qwen/Qwen3.8-Max	gmi	i2e-06 o6e-06 r2.5e-07
gmi/Qwen/Qwen3.8-Max-0902	gmi	i1.65e-06 o4.951e-06 r2.06e-07
gmi/stepfun-ai/Step-3.7-Flash	gmi	i2e-07 o1.15e-06 r4e-08
gmi/stepfun-ai/Step-5-Preview	gmi	i1e-06 o2.7e-06 r1e-07
gmi/tencent/HunyuanOCR	gmi	i5e-07 o5e-07
gmi/tencent/Hy3	gmi	i1.4e-07 o5.8e-07 r3.5e-08
gmi/tencent/hy3-preview	gmi	i1.8e-07 o6e-07 r6e-08
gmi/tencent/hy4	gmi	i4.17e-07 o1.2505e-06 r2.1e-08
gmi/tencent/hy4-preview	gmi	i8.34e-07 o2.501e-06 r4.2e-08
gmi/x-ai/grok-4.5	gmi	i2e-06 o6e-06 r5e-07
gmi/xai/grok4.6	gmi	i2e-06 o6e-06 r5e-07
gmi/XiaomiMiMo/MiMo-V2.5	gmi	i1.19e-07 o2.38e-07 r2.38e-09
gmi/XiaomiMiMo/MiMo-V2.5-Pro	gmi	i3.045e-07 o6.09e-07 r2.52e-09
gmi/XiaomiMiMo/MiMo-V2.6-Flash	gmi	i1.12e-07 o2.24e-07 r2.24e-09
gmi/XiaomiMiMo/MiMo-V2.6-Pro	gmi	i3.48e-07 o6.96e-07 r2.88e-09
gmi/zai-org/GLM-4.5-Air-FP8	gmi	i2e-07 o1.1e-06
gmi/zai-org/GLM-4.5-FP8	gmi	i6e-07 o2.2e-06
gmi/zai-org/GLM-4.6	gmi	i6e-07 o2e-06
gmi/zai-org/GLM-4.7-Flash	gmi	i7e-08 o4e-07
gmi/zai-org/GLM-4.7-FP8	gmi	i4e-07 o2e-06
gmi/zai-org/GLM-5-FP8	gmi	i6e-07 o1.92e-06 r1.2e-07
gmi/zai-org/GLM-5.1-FP8	gmi	i1.4e-06 o4.4e-06 r2.6e-07
gmi/zai-org/GLM-5.2-FP8	gmi	i1.4e-06 o4.4e-06 r2.6e-07
gmi/zai-org/GLM-5.3	gmi	i7e-07 o2.2e-06 r1.3e-07
gmi/zai-org/GLM-5.3-Flash	gmi	i7.5e-08 o2.5e-07 r1.5e-08
google.gemma-3-12b-it	bedrock_converse	i9e-08 o2.9e-07	@batch i5e-08 o1.5e-07	@flex i5e-08 o1.5e-07	@priority i1.6e-07 o5.1e-07
google.gemma-3-27b-it	bedrock_converse	i2.3e-07 o3.8e-07	@batch i1.2e-07 o1.9e-07	@flex i1.2e-07 o1.9e-07	@priority i4e-07 o6.7e-07
google.gemma-3-4b-it	bedrock_converse	i4e-08 o8e-08	@batch i2e-08 o4e-08	@flex i2e-08 o4e-08	@priority i7e-08 o1.4e-07
gpt-3.5-turbo	openai	i5e-07 o1.5e-06
gpt-3.5-turbo-0125	openai	i5e-07 o1.5e-06	@batch i2.5e-07 o7.5e-07
gpt-3.5-turbo-1106	openai	i1e-06 o2e-06	@batch i1e-06 o2e-06
gpt-3.5-turbo-16k	openai	i3e-06 o4e-06
gpt-3.5-turbo-instruct	text-completion-openai	i1.5e-06 o2e-06
gpt-3.5-turbo-instruct-0914	text-completion-openai	i1.5e-06 o2e-06
gpt-4	openai	i3e-05 o6e-05
gpt-4-0613	openai	i3e-05 o6e-05	@batch i1.5e-05 o3e-05
gpt-4-1106-preview	openai	i1e-05 o3e-05
gpt-4-turbo	openai	i1e-05 o3e-05
gpt-4-turbo-2024-04-09	openai	i1e-05 o3e-05	@batch i5e-06 o1.5e-05
gpt-4.1	openai	i2e-06 o8e-06 r5e-07	@batch i1e-06 o4e-06	@priority i3.5e-06 o1.4e-05 r8.75e-07
gpt-4.1-2025-04-14	openai	i2e-06 o8e-06 r5e-07	@batch i1e-06 o4e-06	@priority i3.5e-06 o1.4e-05 r8.75e-07
gpt-4.1-mini	openai	i4e-07 o1.6e-06 r1e-07	@batch i2e-07 o8e-07	@priority i7e-07 o2.8e-06 r1.75e-07
gpt-4.1-mini-2025-04-14	openai	i4e-07 o1.6e-06 r1e-07	@batch i2e-07 o8e-07	@priority i7e-07 o2.8e-06 r1.75e-07
gpt-4.1-nano	openai	i1e-07 o4e-07 r2.5e-08	@batch i5e-08 o2e-07	@priority i2e-07 o8e-07 r5e-08
gpt-4.1-nano-2025-04-14	openai	i1e-07 o4e-07 r2.5e-08	@batch i5e-08 o2e-07	@priority i2e-07 o8e-07 r5e-08
gpt-4o	openai	i2.5e-06 o1e-05 r1.25e-06	@batch i1.25e-06 o5e-06	@priority i4.25e-06 o1.7e-05 r2.125e-06
gpt-4o-2024-05-13	openai	i5e-06 o1.5e-05	@batch i2.5e-06 o7.5e-06	@priority i8.75e-06 o2.625e-05
gpt-4o-2024-08-06	openai	i2.5e-06 o1e-05 r1.25e-06	@batch i1.25e-06 o5e-06	@priority i4.25e-06 o1.7e-05 r2.125e-06
gpt-4o-2024-11-20	openai	i2.5e-06 o1e-05 r1.25e-06	@batch i1.25e-06 o5e-06	@priority i4.25e-06 o1.7e-05 r2.125e-06
gpt-4o-audio-preview-2024-12-17	openai	i2.5e-06 o1e-05
gpt-4o-audio-preview-2025-06-03	openai	i2.5e-06 o1e-05
gpt-4o-mini	openai	i1.5e-07 o6e-07 r7.5e-08	@batch i7.5e-08 o3e-07	@priority i2.5e-07 o1e-06 r1.25e-07
gpt-4o-mini-2024-07-18	openai	i1.5e-07 o6e-07 r7.5e-08	@batch i7.5e-08 o3e-07	@priority i2.5e-07 o1e-06 r1.25e-07
gpt-4o-mini-audio-preview-2024-12-17	openai	i1.5e-07 o6e-07
gpt-4o-mini-realtime-preview-2024-12-17	openai	i6e-07 o2.4e-06 r3e-07
gpt-4o-mini-search-preview	openai	i1.5e-07 o6e-07 r7.5e-08	@batch i7.5e-08 o3e-07
gpt-4o-mini-search-preview-2025-03-11	openai	i1.5e-07 o6e-07 r7.5e-08	@batch i7.5e-08 o3e-07
gpt-4o-mini-transcribe	openai	i1.25e-06 o5e-06
gpt-4o-mini-transcribe-2025-03-20	openai	i1.25e-06 o5e-06
gpt-4o-mini-transcribe-2025-12-15	openai	i1.25e-06 o5e-06
gpt-4o-mini-tts	openai	i6e-07 o1e-05
gpt-4o-mini-tts-2025-03-20	openai	i6e-07 o1e-05
gpt-4o-mini-tts-2025-12-15	openai	i6e-07 o1e-05
gpt-4o-search-preview	openai	i2.5e-06 o1e-05 r1.25e-06	@batch i1.25e-06 o5e-06
gpt-4o-search-preview-2025-03-11	openai	i2.5e-06 o1e-05 r1.25e-06	@batch i1.25e-06 o5e-06
gpt-4o-transcribe	openai	i2.5e-06 o1e-05
gpt-4o-transcribe-diarize	openai	i2.5e-06 o1e-05
gpt-5	openai	i1.25e-06 o1e-05 r1.25e-07	@batch i6.25e-07 o5e-06 r6.25e-08	@flex i6.25e-07 o5e-06 r6.25e-08	@priority i2.5e-06 o2e-05 r2.5e-07
gpt-5-2025-08-07	openai	i1.25e-06 o1e-05 r1.25e-07	@batch i6.25e-07 o5e-06 r6.25e-08	@flex i6.25e-07 o5e-06 r6.25e-08	@priority i2.5e-06 o2e-05 r2.5e-07
gpt-5-chat	openai	i1.25e-06 o1e-05 r1.25e-07
gpt-5-chat-latest	openai	i1.25e-06 o1e-05 r1.25e-07
gpt-5-codex	openai	i1.25e-06 o1e-05 r1.25e-07
gpt-5-mini	openai	i2.5e-07 o2e-06 r2.5e-08	@batch i1.25e-07 o1e-06 r1.25e-08	@flex i1.25e-07 o1e-06 r1.25e-08	@priority i4.5e-07 o3.6e-06 r4.5e-08
gpt-5-mini-2025-08-07	openai	i2.5e-07 o2e-06 r2.5e-08	@batch i1.25e-07 o1e-06 r1.25e-08	@flex i1.25e-07 o1e-06 r1.25e-08	@priority i4.5e-07 o3.6e-06 r4.5e-08
gpt-5-nano	openai	i5e-08 o4e-07 r5e-09	@batch i2.5e-08 o2e-07 r2.5e-09	@flex i2.5e-08 o2e-07 r2.5e-09
gpt-5-nano-2025-08-07	openai	i5e-08 o4e-07 r5e-09	@batch i2.5e-08 o2e-07 r2.5e-09	@flex i2.5e-08 o2e-07 r2.5e-09
gpt-5-pro	openai	i1.5e-05 o0.00012	@batch i7.5e-06 o6e-05
gpt-5-pro-2025-10-06	openai	i1.5e-05 o0.00012	@batch i7.5e-06 o6e-05
gpt-5-search-api	openai	i1.25e-06 o1e-05 r1.25e-07
gpt-5-search-api-2025-10-14	openai	i1.25e-06 o1e-05 r1.25e-07
gpt-5.1	openai	i1.25e-06 o1e-05 r1.25e-07	@batch i6.25e-07 o5e-06 r6.25e-08	@flex i6.25e-07 o5e-06 r6.25e-08	@priority i2.5e-06 o2e-05 r2.5e-07
gpt-5.1-2025-11-13	openai	i1.25e-06 o1e-05 r1.25e-07	@batch i6.25e-07 o5e-06 r6.25e-08	@flex i6.25e-07 o5e-06 r6.25e-08	@priority i2.5e-06 o2e-05 r2.5e-07
gpt-5.1-chat-latest	openai	i1.25e-06 o1e-05 r1.25e-07
gpt-5.1-codex	openai	i1.25e-06 o1e-05 r1.25e-07
gpt-5.1-codex-max	openai	i1.25e-06 o1e-05 r1.25e-07
gpt-5.1-codex-mini	openai	i2.5e-07 o2e-06 r2.5e-08
gpt-5.2	openai	i1.75e-06 o1.4e-05 r1.75e-07	@batch i8.75e-07 o7e-06 r8.75e-08	@flex i8.75e-07 o7e-06 r8.75e-08	@priority i3.5e-06 o2.8e-05 r3.5e-07
gpt-5.2-2025-12-11	openai	i1.75e-06 o1.4e-05 r1.75e-07	@batch i8.75e-07 o7e-06 r8.75e-08	@flex i8.75e-07 o7e-06 r8.75e-08	@priority i3.5e-06 o2.8e-05 r3.5e-07
gpt-5.2-chat-latest	openai	i1.75e-06 o1.4e-05 r1.75e-07
gpt-5.2-codex	openai	i1.75e-06 o1.4e-05 r1.75e-07
gpt-5.2-pro	openai	i2.1e-05 o0.000168	@batch i1.05e-05 o8.4e-05
gpt-5.2-pro-2025-12-11	openai	i2.1e-05 o0.000168	@batch i1.05e-05 o8.4e-05
gpt-5.3-chat-latest	openai	i1.75e-06 o1.4e-05 r1.75e-07
gpt-5.3-codex	openai	i1.75e-06 o1.4e-05 r1.75e-07	@priority i3.5e-06 o2.8e-05 r3.5e-07
gpt-5.4	openai	i2.5e-06 o1.5e-05 r2.5e-07	>272000 i5e-06 o2.25e-05 r5e-07	@batch i1.25e-06 o7.5e-06 r1.3e-07	@batch>272000 i2.5e-06 o1.125e-05 r2.5e-07	@flex i1.25e-06 o7.5e-06 r1.3e-07	@flex>272000 i2.5e-06 o1.125e-05 r2.5e-07	@priority i5e-06 o3e-05 r5e-07
gpt-5.4-2026-03-05	openai	i2.5e-06 o1.5e-05 r2.5e-07	>272000 i5e-06 o2.25e-05 r5e-07	@batch i1.25e-06 o7.5e-06 r1.3e-07	@batch>272000 i2.5e-06 o1.125e-05 r2.5e-07	@flex i1.25e-06 o7.5e-06 r1.3e-07	@flex>272000 i2.5e-06 o1.125e-05 r2.5e-07	@priority i5e-06 o3e-05 r5e-07
gpt-5.4-mini	openai	i7.5e-07 o4.5e-06 r7.5e-08	@batch i3.75e-07 o2.25e-06 r3.75e-08	@flex i3.75e-07 o2.25e-06 r3.75e-08	@priority i1.5e-06 o9e-06 r1.5e-07
gpt-5.4-mini-2026-03-17	openai	i7.5e-07 o4.5e-06 r7.5e-08	@batch i3.75e-07 o2.25e-06 r3.75e-08	@flex i3.75e-07 o2.25e-06 r3.75e-08	@priority i1.5e-06 o9e-06 r1.5e-07
gpt-5.4-nano	openai	i2e-07 o1.25e-06 r2e-08	@batch i1e-07 o6.25e-07 r1e-08	@flex i1e-07 o6.25e-07 r1e-08
gpt-5.4-nano-2026-03-17	openai	i2e-07 o1.25e-06 r2e-08	@batch i1e-07 o6.25e-07 r1e-08	@flex i1e-07 o6.25e-07 r1e-08
gpt-5.4-pro	openai	i3e-05 o0.00018	>272000 i6e-05 o0.00027	@batch i1.5e-05 o9e-05	@batch>272000 i3e-05 o0.000135	@flex i1.5e-05 o9e-05	@flex>272000 i3e-05 o0.000135
gpt-5.4-pro-2026-03-05	openai	i3e-05 o0.00018	>272000 i6e-05 o0.00027	@batch i1.5e-05 o9e-05	@batch>272000 i3e-05 o0.000135	@flex i1.5e-05 o9e-05	@flex>272000 i3e-05 o0.000135
gpt-5.5	openai	i5e-06 o3e-05 r5e-07	>272000 i1e-05 o4.5e-05 r1e-06	@batch i2.5e-06 o1.5e-05 r2.5e-07	@batch>272000 i5e-06 o2.25e-05 r5e-07	@flex i2.5e-06 o1.5e-05 r2.5e-07	@flex>272000 i5e-06 o2.25e-05 r5e-07	@priority i1.25e-05 o7.5e-05 r1.25e-06
gpt-5.5-2026-04-23	openai	i5e-06 o3e-05 r5e-07	>272000 i1e-05 o4.5e-05 r1e-06	@batch i2.5e-06 o1.5e-05 r2.5e-07	@batch>272000 i5e-06 o2.25e-05 r5e-07	@flex i2.5e-06 o1.5e-05 r2.5e-07	@flex>272000 i5e-06 o2.25e-05 r5e-07	@priority i1.25e-05 o7.5e-05 r1.25e-06
gpt-5.5-cyber	openai	i1.25e-05 o7.5e-05 r1.25e-06
gpt-5.5-cyber-preview	openai	i1.25e-05 o7.5e-05 r1.25e-06
gpt-5.5-pro	openai	i3e-05 o0.00018	>272000 i6e-05 o0.00027	@batch i1.5e-05 o9e-05	@batch>272000 i3e-05 o0.000135	@flex i1.5e-05 o9e-05
gpt-5.5-pro-2026-04-23	openai	i3e-05 o0.00018	>272000 i6e-05 o0.00027	@batch i1.5e-05 o9e-05	@batch>272000 i3e-05 o0.000135	@flex i1.5e-05 o9e-05
gpt-5.6	openai	i4e-06 o2e-05 r4e-07 w5e-06	>272000 i8e-06 o3e-05 r8e-07 w1e-05	@batch i2e-06 o1e-05 r2e-07 w2.5e-06	@batch>272000 i4e-06 o1.5e-05 r4e-07 w5e-06	@flex i2e-06 o1e-05 r2e-07 w2.5e-06	@flex>272000 i4e-06 o1.5e-05 r4e-07 w5e-06	@priority i8e-06 o4e-05 r8e-07 w1e-05	@priority>272000 i1.6e-05 o6e-05 r1.6e-06 w2e-05
gpt-5.6-cyber	openai	i1.25e-05 o7.5e-05 r1.25e-06 w1.5625e-05	>272000 i2.5e-05 o0.0001125 r2.5e-06 w3.125e-05
gpt-5.6-luna	openai	i2e-07 o1.2e-06 r2e-08 w2.5e-07	>272000 i4e-07 o1.8e-06 r4e-08 w5e-07	@batch i1e-07 o6e-07 r1e-08 w1.25e-07	@batch>272000 i2e-07 o9e-07 r2e-08 w2.5e-07	@flex i1e-07 o6e-07 r1e-08 w1.25e-07	@flex>272000 i2e-07 o9e-07 r2e-08 w2.5e-07	@priority i4e-07 o2.4e-06 r4e-08 w5e-07	@priority>272000 i8e-07 o3.6e-06 r8e-08 w1e-06
gpt-5.6-sol	openai	i4e-06 o2e-05 r4e-07 w5e-06	>272000 i8e-06 o3e-05 r8e-07 w1e-05	@batch i2e-06 o1e-05 r2e-07 w2.5e-06	@batch>272000 i4e-06 o1.5e-05 r4e-07 w5e-06	@flex i2e-06 o1e-05 r2e-07 w2.5e-06	@flex>272000 i4e-06 o1.5e-05 r4e-07 w5e-06	@priority i8e-06 o4e-05 r8e-07 w1e-05	@priority>272000 i1.6e-05 o6e-05 r1.6e-06 w2e-05
gpt-5.6-terra	openai	i2e-06 o1.2e-05 r2e-07 w2.5e-06	>272000 i4e-06 o1.8e-05 r4e-07 w5e-06	@batch i1e-06 o6e-06 r1e-07 w1.25e-06	@batch>272000 i2e-06 o9e-06 r2e-07 w2.5e-06	@flex i1e-06 o6e-06 r1e-07 w1.25e-06	@flex>272000 i2e-06 o9e-06 r2e-07 w2.5e-06	@priority i4e-06 o2.4e-05 r4e-07 w5e-06	@priority>272000 i8e-06 o3.6e-05 r8e-07 w1e-05
gpt-6-astra	openai	i1e-05 o5e-05 r1e-06 w1.25e-05	>272000 i2e-05 o7.5e-05 r2e-06 w2.5e-05	@batch i5e-06 o2.5e-05 r5e-07 w6.25e-06	@batch>272000 i1e-05 o3.75e-05 r1e-06 w1.25e-05	@flex i5e-06 o2.5e-05 r5e-07 w6.25e-06	@flex>272000 i1e-05 o3.75e-05 r1e-06 w1.25e-05	@priority i2e-05 o0.0001 r2e-06 w2.5e-05	@priority>272000 i4e-05 o0.00015 r4e-06 w5e-05	@ultrafast i6e-05 o0.0003 r6e-06 w7.5e-05	@ultrafast>272000 i0.00012 o0.00045 r1.2e-05 w0.00015
gpt-6-astra-law	openai	i1e-05 o5e-05 r1e-06
gpt-6-cyber	openai	i2e-05 o0.0001 r2e-06 w2.5e-05
gpt-6-luna	openai	i1e-07 o5e-07 r1e-08 w1.25e-07	>272000 i2e-07 o7.5e-07 r2e-08 w2.5e-07	@batch i5e-08 o2.5e-07 r5e-09 w6.25e-08	@batch>272000 i1e-07 o3.75e-07 r1e-08 w1.25e-07	@flex i5e-08 o2.5e-07 r5e-09 w6.25e-08	@flex>272000 i1e-07 o3.75e-07 r1e-08 w1.25e-07	@priority i2e-07 o1e-06 r2e-08 w2.5e-07	@priority>272000 i4e-07 o1.5e-06 r4e-08 w5e-07
gpt-6-rosalind	openai	i1.5e-05 o7.5e-05 r1.5e-06 w1.875e-05	>272000 i3e-05 o0.0001125 r3e-06 w3.75e-05
gpt-6-sol	openai	i2e-06 o1e-05 r2e-07 w2.5e-06	>272000 i4e-06 o1.5e-05 r4e-07 w5e-06	@batch i1e-06 o5e-06 r1e-07 w1.25e-06	@batch>272000 i2e-06 o7.5e-06 r2e-07 w2.5e-06	@flex i1e-06 o5e-06 r1e-07 w1.25e-06	@flex>272000 i2e-06 o7.5e-06 r2e-07 w2.5e-06	@priority i4e-06 o2e-05 r4e-07 w5e-06	@priority>272000 i8e-06 o3e-05 r8e-07 w1e-05
gpt-6.1-sol	openai	i2e-06 o1e-05 r1e-07 w2.5e-06	>272000 i4e-06 o1.5e-05 r2e-07 w5e-06	@batch i1e-06 o5e-06 r5e-08 w1.25e-06	@batch>272000 i2e-06 o7.5e-06 r1e-07 w2.5e-06	@flex i1e-06 o5e-06 r5e-08 w1.25e-06	@flex>272000 i2e-06 o7.5e-06 r1e-07 w2.5e-06	@priority i4e-06 o2e-05 r2e-07 w5e-06	@priority>272000 i8e-06 o3e-05 r4e-07 w1e-05	@ultrafast i1.2e-05 o6e-05 r6e-07 w1.5e-05	@ultrafast>272000 i2.4e-05 o9e-05 r1.2e-06 w3e-05
gpt-6.1-terra	openai	i1e-06 o5e-06 r5e-08 w1.25e-06	>272000 i2e-06 o7.5e-06 r1e-07 w2.5e-06	@batch i5e-07 o2.5e-06 r2.5e-08 w6.25e-07	@batch>272000 i1e-06 o3.75e-06 r5e-08 w1.25e-06	@flex i5e-07 o2.5e-06 r2.5e-08 w6.25e-07	@flex>272000 i1e-06 o3.75e-06 r5e-08 w1.25e-06	@priority i2e-06 o1e-05 r1e-07 w2.5e-06	@priority>272000 i4e-06 o1.5e-05 r2e-07 w5e-06
gpt-audio	openai	i2.5e-06 o1e-05
gpt-audio-1.5	openai	i2.5e-06 o1e-05
gpt-audio-2025-08-28	openai	i2.5e-06 o1e-05
gpt-audio-mini	openai	i6e-07 o2.4e-06
gpt-audio-mini-2025-10-06	openai	i6e-07 o2.4e-06
gpt-audio-mini-2025-12-15	openai	i6e-07 o2.4e-06
gpt-daybreak-blue-latest	openai	i4e-06 o2e-05 r4e-07 w5e-06	>272000 i8e-06 o3e-05 r8e-07 w1e-05
gpt-daybreak-red-latest	openai	i1.25e-05 o7.5e-05 r1.25e-06 w1.5625e-05	>272000 i2.5e-05 o0.0001125 r2.5e-06 w3.125e-05
gpt-image-1	openai	i5e-06 r1.25e-06	@batch i2.5e-06 r6.3e-07
gpt-image-1-mini	openai	i2e-06 r2e-07	@batch i1e-06 r1e-07
gpt-image-1.5	openai	i5e-06 o1e-05 r1.25e-06	@batch i2.5e-06 o5e-06 r6.3e-07
gpt-image-1.5-2025-12-16	openai	i5e-06 o1e-05 r1.25e-06	@batch i2.5e-06 o5e-06 r6.3e-07
gpt-image-2	openai	i5e-06 r1.25e-06	@batch i2.5e-06 r6.25e-07
gpt-image-2-2026-04-21	openai	i5e-06 r1.25e-06
gpt-image-2.5-flare	openai	i5e-06 r1.25e-06	@batch i2.5e-06 r6.25e-07
gpt-image-2.5-flare-2026-09-08	openai	i5e-06 r1.25e-06
gpt-image-2.5-sunburst	openai	i5e-06 r1.25e-06	@batch i2.5e-06 r6.25e-07
gpt-image-2.5-sunburst-2026-09-08	openai	i5e-06 r1.25e-06
gpt-image-2.6-flare	openai	i5e-06 r1.25e-06
gpt-image-2.6-sunburst	openai	i5e-06 r1.25e-06
gpt-realtime	openai	i4e-06 o1.6e-05 r4e-07
gpt-realtime-1.5	openai	i4e-06 o1.6e-05 r4e-07
gpt-realtime-2	openai	i4e-06 o2.4e-05 r4e-07
gpt-realtime-2.1	openai	i4e-06 o2.4e-05 r4e-07
gpt-realtime-2.1-mini	openai	i6e-07 o2.4e-06 r6e-08
gpt-realtime-2025-08-28	openai	i4e-06 o1.6e-05 r4e-07
gpt-realtime-mini	openai	i6e-07 o2.4e-06 r6e-08
gpt-realtime-mini-2025-12-15	openai	i6e-07 o2.4e-06 r6e-08
gpt-rosalind-discovery	openai	i5e-06 o2.5e-05 r5e-07
gpt-rosalind-research	openai	i5e-06 o2.5e-05 r5e-07
gradient_ai/anthropic-claude-3-opus	gradient_ai	i1.5e-05 o7.5e-05
gradient_ai/anthropic-claude-3.5-haiku	gradient_ai	i8e-07 o4e-06
gradient_ai/anthropic-claude-3.5-sonnet	gradient_ai	i3e-06 o1.5e-05
gradient_ai/anthropic-claude-3.7-sonnet	gradient_ai	i3e-06 o1.5e-05
gradient_ai/deepseek-r1-distill-llama-70b	gradient_ai	i9.9e-07 o9.9e-07
gradient_ai/llama3-8b-instruct	gradient_ai	i2e-07 o2e-07
gradient_ai/llama3.3-70b-instruct	gradient_ai	i6.5e-07 o6.5e-07
gradient_ai/mistral-nemo-instruct-2407	gradient_ai	i3e-07 o3e-07
gradient_ai/openai-o3	gradient_ai	i2e-06 o8e-06
gradient_ai/openai-o3-mini	gradient_ai	i1.1e-06 o4.4e-06
groq/meta-llama/llama-prompt-guard-2-22m	groq	i3e-08 o3e-08
groq/meta-llama/llama-prompt-guard-2-86m	groq	i4e-08 o4e-08
groq/openai/gpt-oss-120b	groq	i1.5e-07 o6e-07 r7.5e-08
groq/openai/gpt-oss-20b	groq	i7.5e-08 o3e-07 r3.75e-08
groq/openai/gpt-oss-safeguard-20b	groq	i7.5e-08 o3e-07 r3.7e-08
groq/qwen/qwen3.8-27b	groq	i8e-07 o4e-06
hostinger_router/claude-sonnet-5	hostinger_router	i2.64e-06 o1.32e-05 r2.64e-07 w3.3e-06 h5.28e-06
hostinger_router/gpt-5.2	hostinger_router	i0.0000021 o0.0000168 r0.00000021
hostinger_router/text-embedding-3-large	hostinger_router	i1.716e-07 o0.0
hostinger_router/text-embedding-3-small	hostinger_router	i3e-08 o0.0
hyperbolic/deepseek-ai/DeepSeek-R1	hyperbolic	i4e-07 o4e-07
hyperbolic/deepseek-ai/DeepSeek-R1-0528	hyperbolic	i2.5e-07 o2.5e-07
hyperbolic/deepseek-ai/DeepSeek-V3	hyperbolic	i2e-07 o2e-07
hyperbolic/deepseek-ai/DeepSeek-V3-0324	hyperbolic	i4e-07 o4e-07
hyperbolic/meta-llama/Llama-3.2-3B-Instruct	hyperbolic	i1.2e-07 o3e-07
hyperbolic/meta-llama/Llama-3.3-70B-Instruct	hyperbolic	i1.2e-07 o3e-07
hyperbolic/meta-llama/Meta-Llama-3-70B-Instruct	hyperbolic	i1.2e-07 o3e-07
hyperbolic/meta-llama/Meta-Llama-3.1-405B-Instruct	hyperbolic	i1.2e-07 o3e-07
hyperbolic/meta-llama/Meta-Llama-3.1-70B-Instruct	hyperbolic	i1.2e-07 o3e-07
hyperbolic/meta-llama/Meta-Llama-3.1-8B-Instruct	hyperbolic	i1.2e-07 o3e-07
hyperbolic/moonshotai/Kimi-K2-Instruct	hyperbolic	i2e-06 o2e-06
hyperbolic/NousResearch/Hermes-3-Llama-3.1-70B	hyperbolic	i1.2e-07 o3e-07
hyperbolic/Qwen/Qwen2.5-72B-Instruct	hyperbolic	i1.2e-07 o3e-07
hyperbolic/Qwen/Qwen2.5-Coder-32B-Instruct	hyperbolic	i1.2e-07 o3e-07
hyperbolic/Qwen/Qwen3-235B-A22B	hyperbolic	i2e-06 o2e-06
hyperbolic/Qwen/QwQ-32B	hyperbolic	i2e-07 o2e-07
in.moonshotai.kimi-k3	bedrock_converse	i3.3e-06 o1.65e-05 r3.3e-07 w4.125e-06	@flex i1.65e-06 o8.25e-06 r1.65e-07 w2.0625e-06	@priority i5.775e-06 o2.8875e-05 r5.775e-07 w7.21875e-06
in.moonshotai.kimi-k3.1	bedrock_converse	i4.4e-06 o2.2e-05 r2.2e-07 w5.5e-06	@flex i2.2e-06 o1.1e-05 r1.1e-07 w2.75e-06	@priority i7.7e-06 o3.85e-05 r3.85e-07 w9.625e-06
inception/mercury-2	inception	i2.5e-07 o7.5e-07 r2.5e-08
inception/mercury-2.5	inception	i2e-07 o7.5e-07 r2e-08
inferenceapis/deepseek-ai/DeepSeek-V3	inferenceapis	i1.9e-07 o3.8e-07 r4e-08
inferenceapis/deepseek-ai/DeepSeek-V4-Flash	inferenceapis	i1.9e-07 o3.8e-07 r4e-08
inferenceapis/deepseek-ai/DeepSeek-V4-Flash-0731	inferenceapis	i1.9e-07 o3.8e-07 r4e-08
inferenceapis/deepseek-ai/DeepSeek-V4-Pro	inferenceapis	i1.72e-06 o5.15e-06 r1.7e-07
inferenceapis/deepseek-ai/DeepSeek-V4-Pro-0813	inferenceapis	i1.72e-06 o5.15e-06 r1.7e-07
inferenceapis/deepseek-ai/DeepSeek-V4.1-Flash	inferenceapis	i4e-07 o1.6e-06 r1e-08
inferenceapis/deepseek-chat	inferenceapis	i1.9e-07 o3.8e-07 r4e-08
inferenceapis/deepseek-flash	inferenceapis	i4e-07 o1.6e-06 r1e-08
inferenceapis/deepseek-reasoner	inferenceapis	i1.9e-07 o3.8e-07 r4e-08
inferenceapis/deepseek-v3	inferenceapis	i1.9e-07 o3.8e-07 r4e-08
inferenceapis/deepseek-v4-flash	inferenceapis	i1.9e-07 o3.8e-07 r4e-08
inferenceapis/deepseek-v4-pro	inferenceapis	i1.72e-06 o5.15e-06 r1.7e-07
inferenceapis/deepseek-v4.1-flash	inferenceapis	i4e-07 o1.6e-06 r1e-08
inferenceapis/glm-5.3	inferenceapis	i1.82e-06 o5.72e-06 r3.4e-07
inferenceapis/glm-5.3-flash	inferenceapis	i2e-07 o6.6e-07 r4e-08
inferenceapis/gpt-oss-120b	inferenceapis	i2e-07 o8e-07
inferenceapis/gpt-oss-20b	inferenceapis	i4e-08 o1.9e-07
inferenceapis/kimi-k2.7-code	inferenceapis	i8.9e-07 o4.42e-06 r1.8e-07
inferenceapis/llama-3.1-8b-instant	inferenceapis	i2e-07 o5e-07
inferenceapis/llama-3.3-70b	inferenceapis	i2e-07 o5e-07
inferenceapis/llama-3.3-70b-instruct	inferenceapis	i2e-07 o5e-07
inferenceapis/llama-3.3-70b-versatile	inferenceapis	i2e-07 o5e-07
inferenceapis/meta-llama/Llama-3.3-70B-Instruct	inferenceapis	i2e-07 o5e-07
inferenceapis/meta-llama/Llama-3.3-70B-Instruct-Turbo	inferenceapis	i2e-07 o5e-07
inferenceapis/minimax-m3	inferenceapis	i3.9e-07 o1.56e-06 r8e-08
inferenceapis/MiniMaxAI/MiniMax-M3	inferenceapis	i3.9e-07 o1.56e-06 r8e-08
inferenceapis/moonshotai/Kimi-K2.7-Code	inferenceapis	i8.9e-07 o4.42e-06 r1.8e-07
inferenceapis/openai/gpt-oss-120b	inferenceapis	i2e-07 o8e-07
inferenceapis/openai/gpt-oss-20b	inferenceapis	i4e-08 o1.9e-07
inferenceapis/Qwen/Qwen3-VL-235B-A22B-Instruct	inferenceapis	i2.6e-07 o1.15e-06
inferenceapis/Qwen/Qwen3.8-Flash	inferenceapis	i1.5e-07 o5e-07 r2e-08
inferenceapis/qwen3-vl	inferenceapis	i2.6e-07 o1.15e-06
inferenceapis/qwen3-vl-235b	inferenceapis	i2.6e-07 o1.15e-06
inferenceapis/qwen3.8-flash	inferenceapis	i1.5e-07 o5e-07 r2e-08
inferenceapis/zai-org/GLM-5.3	inferenceapis	i1.82e-06 o5.72e-06 r3.4e-07
inferenceapis/zai-org/GLM-5.3-Flash	inferenceapis	i2e-07 o6.6e-07 r4e-08
j2-light	ai21	i3e-06 o3e-06
j2-mid	ai21	i1e-05 o1e-05
j2-ultra	ai21	i1.5e-05 o1.5e-05
jamba-1.5	ai21	i2e-07 o4e-07
jamba-1.5-large	ai21	i2e-06 o8e-06
jamba-1.5-large@001	ai21	i2e-06 o8e-06
jamba-1.5-mini	ai21	i2e-07 o4e-07
jamba-1.5-mini@001	ai21	i2e-07 o4e-07
jamba-large-1.6	ai21	i2e-06 o8e-06
jamba-large-1.7	ai21	i2e-06 o8e-06
jamba-mini-1.6	ai21	i2e-07 o4e-07
jamba-mini-1.7	ai21	i2e-07 o4e-07
jina-reranker-m0	jina_ai	i5e-08 o0.0
jina-reranker-v2-base-multilingual	jina_ai	i5e-08 o0.0
jina-reranker-v3.5	jina_ai	i5e-08 o0.0
jp.amazon.nova-2-lite-v1:0	bedrock_converse	i3.96e-07 o3.311e-06 r9.9e-08	@batch i1.98e-07 o1.6555e-06	@flex i1.98e-07 o1.6555e-06 r4.95e-08	@priority i6.93e-07 o5.79425e-06 r1.7325e-07
jp.anthropic.claude-haiku-4-5-20251001-v1:0	bedrock_converse	i1.1e-06 o5.5e-06 r1.1e-07 w1.375e-06 h2.2e-06	@batch i5.5e-07 o2.75e-06
jp.anthropic.claude-haiku-5-5	bedrock_converse	i1.1e-07 o5.5e-07 r1.1e-08 w1.375e-07 h2.2e-07	>100000 i5.5e-07 o2.75e-06 r5.5e-08 w6.875e-07 h1.1e-06
jp.anthropic.claude-opus-4-7	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
jp.anthropic.claude-opus-4-8	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
jp.anthropic.claude-opus-5	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05	@batch i2.75e-06 o1.375e-05
jp.anthropic.claude-opus-5-5	bedrock_converse	i4.4e-06 o2.2e-05 r2.2e-07 w5.5e-06 h8.8e-06
jp.anthropic.claude-sonnet-4-5-20250929-v1:0	bedrock_converse	i3.3e-06 o1.65e-05 r3.3e-07 w4.125e-06 h6.6e-06	>200000 i6.6e-06 o2.475e-05 r6.6e-07 w8.25e-06 h1.32e-05	@batch i1.65e-06 o8.25e-06
jp.anthropic.claude-sonnet-4-6	bedrock_converse	i3.3e-06 o1.65e-05 r3.3e-07 w4.125e-06 h6.6e-06
jp.anthropic.claude-sonnet-5	bedrock_converse	i2.2e-06 o1.1e-05 r2.2e-07 w2.75e-06 h4.4e-06
jp.anthropic.claude-sonnet-5-5	bedrock_converse	i2.2e-06 o1.1e-05 r1.1e-07 w2.75e-06 h4.4e-06
kimi-k2-thinking-251104	volcengine	i0.0 o0.0
kyma/claude-fable-5	kyma	i1.35e-05 o6.75e-05
kyma/claude-fable-5.1	kyma	i1.35e-05 o6.75e-05
kyma/claude-haiku-4-5	kyma	i1.35e-06 o6.75e-06 r1.35e-07
kyma/claude-haiku-5.5	kyma	i1.35e-07 o6.75e-07 r1.35e-08
kyma/claude-opus-4-7	kyma	i6.75e-06 o3.375e-05 r6.75e-07
kyma/claude-opus-5	kyma	i6.75e-06 o3.375e-05 r6.75e-07
kyma/claude-opus-5.5	kyma	i5.4e-06 o2.7e-05 r2.7e-07
kyma/claude-sonnet-4-6	kyma	i4.05e-06 o2.025e-05 r4.05e-07
kyma/claude-sonnet-5	kyma	i2.7e-06 o1.35e-05 r2.7e-07
kyma/claude-sonnet-5.5	kyma	i2.7e-06 o1.35e-05 r1.35e-07
kyma/deepseek-r1	kyma	i7.425e-07 o2.957e-06
kyma/deepseek-v3	kyma	i5.18e-07 o7.571e-07
kyma/deepseek-v4-flash	kyma	i1.23e-07 o2.458e-07 r2.43e-08
kyma/deepseek-v4-flash-vision-exp	kyma	i3.892e-07 o1.168e-06
kyma/deepseek-v4.1-flash	kyma	i2.7e-07 o8.1e-07
kyma/gemini-3-flash	kyma	i6.75e-07 o4.05e-06 r6.75e-08
kyma/gemini-3.1-pro	kyma	i2.7e-06 o1.62e-05 r2.7e-07
kyma/gemini-3.5-flash	kyma	i2.025e-06 o1.215e-05 r2.025e-07
kyma/gemini-3.5-flash-lite	kyma	i4.05e-07 o3.375e-06 r4.05e-08
kyma/gemini-3.6-flash	kyma	i1.013e-06 o5.063e-06 r1.0125e-07
kyma/gemini-3.7-flash	kyma	i2.026e-06 o1.0126e-05 r1.0125e-07
kyma/gemini-3.8-flash	kyma	i2.026e-06 o1.0126e-05
kyma/gemini-4-argon	kyma	i5.4e-06 o2.7e-05 r2.7e-07
kyma/gemma-4-31b	kyma	i1.642e-07 o4.689e-07 r1.642e-07
kyma/glm-4.5-air	kyma	i1.797e-07 o1.175e-06 r3.375e-08
kyma/glm-4.7-flash	kyma	i8.1e-08 o5.4e-07 r1.35e-08
kyma/glm-5.1	kyma	i1.89e-06 o5.94e-06 r2.7675e-07
kyma/glm-5.2	kyma	i9.029e-07 o3.083e-06 r2.9835e-07
kyma/glm-5.3	kyma	i1.178e-06 o3.702e-06
kyma/glm-5.3-flash	kyma	i1.72e-07 o5.733e-07
kyma/gpt-5.6-luna	kyma	i2.944e-07 o1.767e-06 r2.7e-08
kyma/gpt-5.6-luna-pro	kyma	i2.703e-07 o1.621e-06 r2.7e-08
kyma/gpt-5.6-sol	kyma	i5.4e-06 o2.7e-05 r6.75e-07
kyma/gpt-5.6-sol-pro	kyma	i5.4e-06 o2.7e-05 r6.75e-07
kyma/gpt-5.6-terra	kyma	i2.7e-06 o1.62e-05 r2.7e-07	>272000 i5.4e-06 o2.43e-05
kyma/gpt-5.6-terra-pro	kyma	i2.7e-06 o1.62e-05 r2.7e-07
kyma/gpt-6-astra	kyma	i1.35e-05 o6.75e-05 r1.35e-06
kyma/gpt-6-luna	kyma	i1.639e-07 o8.195e-07 r1.35e-08	>272000 i2.7e-07 o1.0125e-06
kyma/gpt-6.1-sol	kyma	i2.7e-06 o1.35e-05 r1.35e-07	>272000 i5.4e-06 o2.025e-05
kyma/gpt-oss-120b	kyma	i4.73e-08 o2.303e-07
kyma/grok-4.20	kyma	i1.763e-06 o3.528e-06
kyma/grok-4.20-multi-agent	kyma	i1.767e-06 o3.534e-06
kyma/grok-4.3	kyma	i1.92e-06 o3.838e-06 r2.7e-07	>200000 i3.375e-06 o6.75e-06
kyma/grok-4.5	kyma	i2.73e-06 o8.189e-06
kyma/grok-4.6	kyma	i2.758e-06 o8.274e-06
kyma/grok-4.7	kyma	i2.16e-06 o6.48e-06 r5.4e-07
kyma/grok-build	kyma	i1.389e-06 o2.777e-06 r2.7e-07	>200000 i2.7e-06 o5.4e-06
kyma/hy3	kyma	i1.594e-07 o6.576e-07
kyma/hy4-preview	kyma	i1.1259e-06 o3.3764e-06
kyma/kimi-k2.6	kyma	i5.909e-07 o2.758e-06
kyma/kimi-k2.7-code	kyma	i1.009e-06 o4.774e-06
kyma/kimi-k3	kyma	i3.052e-06 o1.5258e-05 r4.05e-07
kyma/kimi-k3.1-pro	kyma	i2.7e-06 o1.35e-05 r2.7e-07
kyma/llama-3.3-70b	kyma	i1.35e-07 o4.32e-07
kyma/llama-4-maverick	kyma	i3.344e-07 o1.337e-06
kyma/mimo-v2.5	kyma	i1.859e-07 o3.718e-07
kyma/mimo-v2.6-flash	kyma	i1.89e-07 o3.78e-07
kyma/mimo-v2.6-pro	kyma	i5.805e-07 o1.1745e-06
kyma/minimax-m2.5	kyma	i4.188e-07 o1.675e-06
kyma/minimax-m2.7	kyma	i4.05e-07 o1.62e-06
kyma/minimax-m3	kyma	i3.956e-07 o1.582e-06 r7.56e-08
kyma/minimax-m3.1-flash	kyma	i2.025e-07 o8.1e-07 r2.025e-08
kyma/muse-glimmer-30b	kyma	i4.554e-07 o1.821e-06
kyma/muse-spark-1.1	kyma	i1.542e-06 o5.243e-06
kyma/muse-spark-1.2	kyma	i1.773e-06 o6.025e-06
kyma/muse-spark-1.3	kyma	i1.688e-06 o5.738e-06
kyma/muse-spark-open	kyma	i1.688e-06 o5.738e-06
kyma/muse-wonder	kyma	i5.4e-06 o2.7e-05
kyma/nemotron-3-ultra-550b	kyma	i6.75e-07 o3.375e-06 r1.35e-07
kyma/nemotron-3.5-super-vl	kyma	i8.1e-08 o4.725e-07 r1.35e-08
kyma/qwen-3-32b	kyma	i1.08e-07 o3.78e-07
kyma/qwen-3-coder	kyma	i3.546e-07 o1.612e-06 r1.35e-07
kyma/qwen-3.6-plus	kyma	i4.388e-07 o2.633e-06	>256000 i1.755e-06 o5.265e-06
kyma/qwen-3.7-max	kyma	i2.071e-06 o6.207e-06 r1.6875e-07
kyma/qwen-3.7-plus	kyma	i4.325e-07 o1.731e-06 r8.64e-08	>256000 i1.296e-06 o5.184e-06
kyma/qwen-3.8-max	kyma	i2.228e-06 o6.684e-06 r2.781e-07
kyma/qwen3.7-flash	kyma	i4.35e-08 o1.886e-07 r8.1e-09	>32000 i1.35e-07 o5.4e-07	>256000 i2.7e-07 o1.08e-06
kyma/qwen3.8-27b	kyma	i3.826e-07 o2.732e-06
kyma/qwen3.8-flash	kyma	i2.045e-07 o6.41e-07
kyma/sonar	kyma	i1.35e-06 o1.35e-06
kyma/sonar-pro	kyma	i4.05e-06 o2.025e-05
kyma/step-3.7-flash	kyma	i2.229e-07 o1.282e-06 r5.4e-08
kyma/step-5-preview	kyma	i1.35e-06 o3.645e-06 r1.35e-07
lambda_ai/deepseek-llama3.3-70b	lambda_ai	i2e-07 o6e-07
lambda_ai/deepseek-r1-0528	lambda_ai	i2e-07 o6e-07
lambda_ai/deepseek-r1-671b	lambda_ai	i8e-07 o8e-07
lambda_ai/deepseek-v3-0324	lambda_ai	i2e-07 o6e-07
lambda_ai/hermes3-405b	lambda_ai	i8e-07 o8e-07
lambda_ai/hermes3-70b	lambda_ai	i1.2e-07 o3e-07
lambda_ai/hermes3-8b	lambda_ai	i2.5e-08 o4e-08
lambda_ai/lfm-40b	lambda_ai	i1e-07 o2e-07
lambda_ai/lfm-7b	lambda_ai	i2.5e-08 o4e-08
lambda_ai/llama-4-maverick-17b-128e-instruct-fp8	lambda_ai	i5e-08 o1e-07
lambda_ai/llama-4-scout-17b-16e-instruct	lambda_ai	i5e-08 o1e-07
lambda_ai/llama3.1-405b-instruct-fp8	lambda_ai	i8e-07 o8e-07
lambda_ai/llama3.1-70b-instruct-fp8	lambda_ai	i1.2e-07 o3e-07
lambda_ai/llama3.1-8b-instruct	lambda_ai	i2.5e-08 o4e-08
lambda_ai/llama3.1-nemotron-70b-instruct-fp8	lambda_ai	i1.2e-07 o3e-07
lambda_ai/llama3.2-11b-vision-instruct	lambda_ai	i1.5e-08 o2.5e-08
lambda_ai/llama3.2-3b-instruct	lambda_ai	i1.5e-08 o2.5e-08
lambda_ai/llama3.3-70b-instruct-fp8	lambda_ai	i1.2e-07 o3e-07
lambda_ai/qwen25-coder-32b-instruct	lambda_ai	i5e-08 o1e-07
lambda_ai/qwen3-32b-fp8	lambda_ai	i5e-08 o1e-07
laya/english	laya	i0.0 o0.0
laya/multilingual	laya	i0.0 o0.0
laya/typed-decisions	laya	i0.0 o0.0
lemonade/Gemma-3-4b-it-GGUF	lemonade	i0 o0
lemonade/gpt-oss-120b-mxfp-GGUF	lemonade	i0 o0
lemonade/gpt-oss-20b-mxfp4-GGUF	lemonade	i0 o0
lemonade/Qwen3-4B-Instruct-2507-GGUF	lemonade	i0 o0
lemonade/Qwen3-Coder-30B-A3B-Instruct-GGUF	lemonade	i0 o0
libertai/bge-m3	libertai	i1e-08 o0.0
libertai/deepseek-v4-flash	libertai	i2.5e-07 o1.75e-06
libertai/deepseek-v4-flash-thinking	libertai	i2.5e-07 o1.75e-06
libertai/gemma-4-31b-it	libertai	i1.5e-07 o4e-07
libertai/gemma-4-31b-it-thinking	libertai	i1.5e-07 o4e-07
libertai/hermes-3-8b-tee	libertai	i1.5e-07 o6e-07
libertai/qwen3.5-122b-a10b	libertai	i2.5e-07 o1.75e-06
libertai/qwen3.5-122b-a10b-thinking	libertai	i2.5e-07 o1.75e-06
libertai/qwen3.6-27b	libertai	i1.5e-07 o5e-07
libertai/qwen3.6-27b-thinking	libertai	i1.5e-07 o5e-07
libertai/qwen3.6-35b-a3b	libertai	i1.5e-07 o5e-07
libertai/qwen3.6-35b-a3b-thinking	libertai	i1.5e-07 o5e-07
llamagate/codellama-7b	llamagate	i6e-08 o1.2e-07
llamagate/deepseek-coder-6.7b	llamagate	i6e-08 o1.2e-07
llamagate/deepseek-r1-7b-qwen	llamagate	i8e-08 o1.5e-07
llamagate/deepseek-r1-8b	llamagate	i1e-07 o2e-07
llamagate/dolphin3-8b	llamagate	i8e-08 o1.5e-07
llamagate/gemma3-4b	llamagate	i3e-08 o8e-08
llamagate/llama-3.1-8b	llamagate	i3e-08 o5e-08
llamagate/llama-3.2-3b	llamagate	i4e-08 o8e-08
llamagate/llava-7b	llamagate	i1e-07 o2e-07
llamagate/mistral-7b-v0.3	llamagate	i1e-07 o1.5e-07
llamagate/nomic-embed-text	llamagate	i2e-08 o0
llamagate/openthinker-7b	llamagate	i8e-08 o1.5e-07
llamagate/qwen2.5-coder-7b	llamagate	i6e-08 o1.2e-07
llamagate/qwen3-8b	llamagate	i4e-08 o1.4e-07
llamagate/qwen3-embedding-8b	llamagate	i2e-08 o0
llamagate/qwen3-vl-8b	llamagate	i1.5e-07 o5.5e-07
meta.llama2-13b-chat-v1	bedrock	i7.5e-07 o1e-06
meta.llama2-70b-chat-v1	bedrock	i1.95e-06 o2.56e-06
meta.llama3-1-405b-instruct-v1:0	bedrock	i2.4e-06 o2.4e-06
meta.llama3-1-70b-instruct-v1:0	bedrock	i7.2e-07 o7.2e-07	@batch i3.6e-07 o3.6e-07
meta.llama3-1-8b-instruct-v1:0	bedrock	i2.2e-07 o2.2e-07	@batch i1.1e-07 o1.1e-07
meta.llama3-2-11b-instruct-v1:0	bedrock	i1.6e-07 o1.6e-07
meta.llama3-2-1b-instruct-v1:0	bedrock	i1e-07 o1e-07
meta.llama3-2-3b-instruct-v1:0	bedrock	i1.5e-07 o1.5e-07
meta.llama3-2-90b-instruct-v1:0	bedrock	i7.2e-07 o7.2e-07
meta.llama3-3-70b-instruct-v1:0	bedrock_converse	i7.2e-07 o7.2e-07	@batch i3.6e-07 o3.6e-07
meta.llama3-70b-instruct-v1:0	bedrock	i2.65e-06 o3.5e-06
meta.llama3-8b-instruct-v1:0	bedrock	i3e-07 o6e-07
meta.llama4-maverick-17b-instruct-v1:0	bedrock_converse	i2.4e-07 o9.7e-07	@batch i1.2e-07 o4.85e-07
meta.llama4-scout-17b-instruct-v1:0	bedrock_converse	i1.7e-07 o6.6e-07	@batch i8.5e-08 o3.3e-07
meta/muse-spark-1.1	meta	i1.25e-06 o4.25e-06 r1.5e-07
meta/muse-spark-1.2	meta	i1.25e-06 o4.25e-06 r1.5e-07
meta/muse-spark-1.2-contributor	meta	i1e-07 o2e-07 r2e-09
meta/muse-spark-1.3	meta	i1.25e-06 o4.25e-06 r1.5e-07
meta/muse-spark-1.3-contributor	meta	i1e-07 o2e-07 r2e-09
meta/muse-wonder-1.0	meta	i4e-06 o2e-05 r2e-07
microsoft_365_copilot/chat	microsoft_365_copilot	i0.0 o0.0
minimax.minimax-m2	bedrock_converse	i3e-07 o1.2e-06	@batch i1.5e-07 o6e-07	@flex i1.5e-07 o6e-07	@priority i5.2e-07 o2.1e-06
minimax.minimax-m2.1	bedrock_converse	i3e-07 o1.2e-06	@batch i1.5e-07 o6e-07	@flex i1.5e-07 o6e-07	@priority i5.25e-07 o2.1e-06
minimax.minimax-m2.5	bedrock_converse	i3e-07 o1.2e-06	@batch i1.5e-07 o6e-07	@flex i1.5e-07 o6e-07	@priority i5.25e-07 o2.1e-06
minimax/MiniMax-M2	minimax	i3e-07 o1.2e-06 r3e-08 w3.75e-07
minimax/MiniMax-M2.1	minimax	i3e-07 o1.2e-06 r3e-08 w3.75e-07
minimax/MiniMax-M2.1-lightning	minimax	i3e-07 o2.4e-06 r3e-08 w3.75e-07
minimax/MiniMax-M2.5	minimax	i3e-07 o1.2e-06 r3e-08 w3.75e-07
minimax/MiniMax-M2.5-lightning	minimax	i3e-07 o2.4e-06 r3e-08 w3.75e-07
minimax/MiniMax-M3	minimax	i3e-07 o1.2e-06 r6e-08	>512000 i6e-07 o2.4e-06 r1.2e-07
mistral.devstral-2-123b	bedrock_converse	i4e-07 o2e-06	@batch i2e-07 o1e-06	@flex i2e-07 o1e-06	@priority i7e-07 o3.5e-06
mistral.magistral-small-2509	bedrock_converse	i5e-07 o1.5e-06	@batch i2.5e-07 o7.5e-07	@flex i2.5e-07 o7.5e-07	@priority i8.8e-07 o2.63e-06
mistral.ministral-3-14b-instruct	bedrock_converse	i2e-07 o2e-07	@batch i1e-07 o1e-07	@flex i1e-07 o1e-07	@priority i3.5e-07 o3.5e-07
mistral.ministral-3-3b-instruct	bedrock_converse	i1e-07 o1e-07	@batch i5e-08 o5e-08	@flex i5e-08 o5e-08	@priority i1.7e-07 o1.7e-07
mistral.ministral-3-8b-instruct	bedrock_converse	i1.5e-07 o1.5e-07	@batch i7e-08 o7e-08	@flex i7e-08 o7e-08	@priority i2.6e-07 o2.6e-07
mistral.mistral-7b-instruct-v0:2	bedrock	i1.5e-07 o2e-07
mistral.mistral-large-2402-v1:0	bedrock	i4e-06 o1.2e-05
mistral.mistral-large-2407-v1:0	bedrock	i2e-06 o6e-06
mistral.mistral-large-3-675b-instruct	bedrock_converse	i5e-07 o1.5e-06	@batch i2.5e-07 o7.5e-07	@flex i2.5e-07 o7.5e-07	@priority i8.8e-07 o2.63e-06
mistral.mistral-small-2402-v1:0	bedrock	i1e-06 o3e-06	@batch i5e-07 o1.5e-06
mistral.mixtral-8x7b-instruct-v0:1	bedrock	i4.5e-07 o7e-07
mistral.pixtral-large-2502-v1:0	bedrock_converse	i2e-06 o6e-06
mistral.voxtral-mini-3b-2507	bedrock_converse	i4e-08 o4e-08	@batch i2e-08 o2e-08	@flex i2e-08 o2e-08	@priority i7e-08 o7e-08
mistral.voxtral-small-24b-2507	bedrock_converse	i1e-07 o3e-07	@batch i5e-08 o1.5e-07	@flex i5e-08 o1.5e-07	@priority i1.7e-07 o5.2e-07
mistral/codestral-2508	mistral	i3e-07 o9e-07 r3e-08
mistral/codestral-embed	mistral	i1.5e-07 r1.5e-08
mistral/codestral-embed-2505	mistral	i1.5e-07 r1.5e-08
mistral/codestral-latest	mistral	i3e-07 o9e-07 r3e-08
mistral/codestral-mamba-latest	mistral	i2.5e-07 o2.5e-07 r2.5e-08
mistral/deepseek-v4-1-flash-1017	mistral	i3e-07 o1.2e-06 r7e-09
mistral/devstral-latest	mistral	i4e-07 o2e-06 r4e-08
mistral/devstral-medium-latest	mistral	i4e-07 o2e-06 r4e-08
mistral/devstral-small-latest	mistral	i1e-07 o3e-07 r1e-08
mistral/glm-5-2	mistral	i1.4e-06 o4.4e-06 r1.4e-07
mistral/labs-leanstral-1-5	mistral	i0.0 o0.0
mistral/labs-leanstral-1-5-1	mistral	i0.0 o0.0
mistral/magistral-medium-latest	mistral	i1.5e-06 o7.5e-06 r1.5e-07
mistral/magistral-small-latest	mistral	i1.5e-07 o6e-07 r1.5e-08
mistral/ministral-14b-2512	mistral	i2e-07 o2e-07 r2e-08
mistral/ministral-14b-latest	mistral	i2e-07 o2e-07 r2e-08
mistral/ministral-3-14b-2512	mistral	i2e-07 o2e-07 r2e-08
mistral/ministral-3-3b-2512	mistral	i1e-07 o1e-07 r1e-08
mistral/ministral-3-8b-2512	mistral	i1.5e-07 o1.5e-07 r1.5e-08
mistral/ministral-3b-2512	mistral	i1e-07 o1e-07 r1e-08
mistral/ministral-3b-latest	mistral	i1e-07 o1e-07 r1e-08
mistral/ministral-8b-2512	mistral	i1.5e-07 o1.5e-07 r1.5e-08
mistral/ministral-8b-latest	mistral	i1.5e-07 o1.5e-07 r1.5e-08
mistral/mistral-code-agent-latest	mistral	i4e-07 o2e-06 r4e-08
mistral/mistral-code-fim-latest	mistral	i3e-07 o9e-07 r3e-08
mistral/mistral-code-latest	mistral	i3e-07 o9e-07 r3e-08
mistral/mistral-embed	mistral	i1e-07
mistral/mistral-embed-2312	mistral	i1e-07
mistral/mistral-large-2512	mistral	i5e-07 o1.5e-06 r5e-08
mistral/mistral-large-3	mistral	i5e-07 o1.5e-06 r5e-08
mistral/mistral-large-4	mistral	i7e-07 o2.1e-06 r7e-08
mistral/mistral-large-4-0	mistral	i7e-07 o2.1e-06 r7e-08
mistral/mistral-large-latest	mistral	i5e-07 o1.5e-06 r5e-08
mistral/mistral-medium	mistral	i1.5e-06 o7.5e-06 r1.5e-07
mistral/mistral-medium-2604	mistral	i1.5e-06 o7.5e-06 r1.5e-07
mistral/mistral-medium-3	mistral	i1.5e-06 o7.5e-06 r1.5e-07
mistral/mistral-medium-3-5	mistral	i1.5e-06 o7.5e-06 r1.5e-07
mistral/mistral-medium-3.5	mistral	i1.5e-06 o7.5e-06 r1.5e-07
mistral/mistral-medium-latest	mistral	i1.5e-06 o7.5e-06 r1.5e-07
mistral/mistral-moderation-2603	mistral	i0.0 o0.0
mistral/mistral-small	mistral	i1e-07 o3e-07 r1e-08
mistral/mistral-small-2603	mistral	i1.5e-07 o6e-07 r1.5e-08
mistral/mistral-small-latest	mistral	i1.5e-07 o6e-07 r1.5e-08
mistral/mistral-tiny	mistral	i2.5e-07 o2.5e-07 r2.5e-08
mistral/mistral-vibe-cli-fast	mistral	i1.5e-07 o6e-07 r1.5e-08
mistral/mistral-vibe-cli-latest	mistral	i1.5e-06 o7.5e-06 r1.5e-07
mistral/mistral-vibe-cli-with-tools	mistral	i1.5e-06 o7.5e-06 r1.5e-07
mistral/open-mistral-nemo	mistral	i3e-07 o3e-07 r3e-08
mistral/pixtral-large-latest	mistral	i2e-06 o6e-06 r2e-07
mistral/voxtral-small-2507	mistral	i1e-07 o4e-07 r1e-08
mistral/voxtral-small-latest	mistral	i1e-07 o4e-07 r1e-08
mistral/zai-glm-5	mistral	i1.4e-06 o4.4e-06 r1.4e-07
mistral/zai-glm-5-2	mistral	i1.4e-06 o4.4e-06 r1.4e-07
mistral/zai-glm-5-3	mistral	i1.4e-06 o4.4e-06 r1.4e-07
mistral/zai-glm-5-3-flash	mistral	i1.5e-07 o5e-07 r3e-08
mistral/zai-glm-latest	mistral	i1.4e-06 o4.4e-06 r1.4e-07
moonshot.kimi-k2-thinking	bedrock_converse	i6e-07 o2.5e-06	@batch i3e-07 o1.25e-06	@priority i1.05e-06 o4.38e-06
moonshot/kimi-k2.5	moonshot	i6e-07 o3e-06 r1e-07
moonshot/kimi-k2.6	moonshot	i9.5e-07 o4e-06 r1.6e-07
moonshot/kimi-k2.7-code	moonshot	i9.5e-07 o4e-06 r1.9e-07
moonshot/kimi-k3	moonshot	i3e-06 o1.5e-05 r3e-07 w3e-06 h6e-06
moonshot/kimi-k3.1-pro	moonshot	i2e-06 o1e-05 r2e-07 w2e-06 h4e-06
moonshot/kimi-k3.1-pro-highspeed	moonshot	i0.000004 o0.00002 r2e-7 w0.000004 h0.000008
moonshot/moonshot-v1-128k	moonshot	i2e-06 o5e-06
moonshot/moonshot-v1-128k-vision-preview	moonshot	i2e-06 o5e-06
moonshot/moonshot-v1-32k	moonshot	i1e-06 o3e-06
moonshot/moonshot-v1-32k-vision-preview	moonshot	i1e-06 o3e-06
moonshot/moonshot-v1-8k	moonshot	i2e-07 o2e-06
moonshot/moonshot-v1-8k-vision-preview	moonshot	i2e-07 o2e-06
moonshot/moonshot-v1-auto	moonshot	i2e-06 o5e-06
moonshotai.kimi-k2.5	bedrock_converse	i6e-07 o3e-06	@batch i3e-07 o1.5e-06	@flex i3e-07 o1.5e-06	@priority i1.05e-06 o5.25e-06
moonshotai.kimi-k3	bedrock_converse	i3.3e-06 o1.65e-05 r3.3e-07 w4.125e-06	@flex i1.65e-06 o8.25e-06 r1.65e-07 w2.0625e-06	@priority i5.775e-06 o2.8875e-05 r5.775e-07 w7.21875e-06
moonshotai.kimi-k3.1	bedrock_converse	i4.4e-06 o2.2e-05 r2.2e-07 w5.5e-06	@flex i2.2e-06 o1.1e-05 r1.1e-07 w2.75e-06	@priority i7.7e-06 o3.85e-05 r3.85e-07 w9.625e-06
morph/morph-dsv41flash	morph	i1.2e-07 o8e-07 r8e-09
morph/morph-dsv41flash-1017	morph	i1.2e-07 o8e-07 r8e-09
morph/morph-dsv41flash-abliterated	morph	i3e-07 o1.2e-06 r3e-08
morph/morph-dsv4flash	morph	i1.41953125e-07 o3.99625e-07 r3.59375e-08
morph/morph-glm53-744b	morph	i1.19e-06 o6e-06 r1.955e-07
morph/morph-glm53flash	morph	i2e-07 o7e-07 r4e-08
morph/morph-kimik3	morph	i2.5e-06 o1.4e-05 r2.9e-07
morph/morph-kimik3-fast	morph	i6e-06 o2.25e-05 r6e-07
morph/morph-v3-fast	morph	i8e-07 o1.2e-06
morph/morph-v3-large	morph	i9e-07 o1.9e-06
multimodalembedding	vertex_ai-embedding-models	i8e-07 o0
multimodalembedding@001	vertex_ai-embedding-models	i8e-07 o0
nace/drex-latest	nace	i6e-08 o0.0
nace/drex-v1.0	nace	i4e-08 o0.0
nace/drex-v1.5	nace	i5e-08 o0.0
nace/drex-v2.0	nace	i6e-08 o0.0
nebius/BAAI/bge-en-icl	nebius	i1e-08 o0.0
nebius/BAAI/bge-multilingual-gemma2	nebius	i1e-08 o0.0
nebius/deepseek-ai/DeepSeek-R1	nebius	i8e-07 o2.4e-06
nebius/deepseek-ai/DeepSeek-R1-0528	nebius	i8e-07 o2.4e-06
nebius/deepseek-ai/DeepSeek-R1-Distill-Llama-70B	nebius	i2.5e-07 o7.5e-07
nebius/deepseek-ai/DeepSeek-V3	nebius	i5e-07 o1.5e-06
nebius/deepseek-ai/DeepSeek-V3-0324	nebius	i5e-07 o1.5e-06
nebius/deepseek-ai/DeepSeek-V4-Flash	nebius	i1.4e-07 o2.8e-07
nebius/deepseek-ai/DeepSeek-V4-Flash-0731	nebius	i1.4e-07 o2.8e-07 r1e-08
nebius/deepseek-ai/DeepSeek-V4-Pro	nebius	i1.75e-06 o3.5e-06 r1.4e-07
nebius/deepseek-ai/DeepSeek-V4-Pro-0813	nebius	i1.32e-06 o3.96e-06 r4e-08
nebius/deepseek-ai/DeepSeek-V4.1-Flash	nebius	i3e-07 o1.2e-06 r1e-08
nebius/deepseek-ai/DeepSeek-V4.1-Flash-1017	nebius	i3e-07 o1.2e-06 r6e-09
nebius/google/gemma-3-27b-it	nebius	i1e-07 o3e-07 r4e-08
nebius/intfloat/e5-mistral-7b-instruct	nebius	i1e-08 o0.0
nebius/meta-llama/Llama-3.3-70B-Instruct	nebius	i1.3e-07 o4e-07
nebius/meta-llama/Llama-Guard-3-8B	nebius	i2e-08 o6e-08
nebius/meta-llama/Meta-Llama-3.1-405B-Instruct	nebius	i1e-06 o3e-06
nebius/meta-llama/Meta-Llama-3.1-70B-Instruct	nebius	i1.3e-07 o4e-07
nebius/meta-llama/Meta-Llama-3.1-8B-Instruct	nebius	i2e-08 o6e-08
nebius/meta-models/muse-spark-open	nebius	i1.25e-06 o4.25e-06 r1.5e-07
nebius/MiniMaxAI/MiniMax-M2.5	nebius	i3e-07 o1.2e-06
nebius/MiniMaxAI/MiniMax-M3	nebius	i3e-07 o1.2e-06 r6e-08
nebius/MiniMaxAI/MiniMax-M3.1-Flash	nebius	i1.5e-07 o6e-07 r1.5e-08
nebius/mistralai/Mistral-Nemo-Instruct-2407	nebius	i4e-08 o1.2e-07
nebius/moonshotai/Kimi-K2.6	nebius	i9.5e-07 o4e-06 r1.6e-07
nebius/moonshotai/Kimi-K2.7-Code	nebius	i9.5e-07 o4e-06 r1.5e-07
nebius/moonshotai/Kimi-K3	nebius	i3e-06 o1.5e-05 r3e-07
nebius/moonshotai/Kimi-K3.1-Pro	nebius	i2e-06 o1e-05 r2e-07
nebius/NousResearch/Hermes-3-Llama-3.1-405B	nebius	i1e-06 o3e-06
nebius/NousResearch/Hermes-4-405B	nebius	i1e-06 o3e-06 r2e-07
nebius/NousResearch/Hermes-4-70B	nebius	i1.3e-07 o4e-07
nebius/nvidia/Cosmos3-Super-Reasoner	nebius	i1e-07 o3e-07
nebius/nvidia/Llama-3.1-Nemotron-Ultra-253B-v1	nebius	i6e-07 o1.8e-06
nebius/nvidia/Llama-3.3-Nemotron-Super-49B-v1	nebius	i1e-07 o4e-07
nebius/nvidia/Llama-3_1-Nemotron-Ultra-253B-v1	nebius	i6e-07 o1.8e-06
nebius/nvidia/Nemotron-3-Nano-Omni	nebius	i6e-08 o2.4e-07
nebius/nvidia/nemotron-3-super-120b-a12b	nebius	i3e-07 o9e-07 r6e-08
nebius/nvidia/Nemotron-3-Ultra-550b-a55b	nebius	i1e-06 o3e-06 r1.2e-07
nebius/nvidia/Nemotron-3.5-Super-VL	nebius	i3e-07 o9e-07 r6e-08
nebius/nvidia/Nemotron-3_5-Lightning	nebius	i6e-08 o2.4e-07 r3e-08
nebius/nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B	nebius	i6e-08 o2.4e-07 r1.2e-08
nebius/openai/gpt-oss-120b	nebius	i1.5e-07 o6e-07 r1e-07
nebius/openbmb/MiniCPM-V-4_5	nebius	i6.58e-07 o1.11e-06 r1.3e-07
nebius/Qwen/Qwen2-VL-72B-Instruct	nebius	i1.3e-07 o4e-07
nebius/Qwen/Qwen2-VL-7B-Instruct	nebius	i2e-08 o6e-08
nebius/Qwen/Qwen2.5-32B-Instruct	nebius	i6e-08 o2e-07
nebius/Qwen/Qwen2.5-72B-Instruct	nebius	i1.3e-07 o4e-07
nebius/Qwen/Qwen2.5-Coder-7B	nebius	i1e-08 o3e-08
nebius/Qwen/Qwen2.5-VL-72B-Instruct	nebius	i2.5e-07 o7.5e-07
nebius/Qwen/Qwen3-14B	nebius	i8e-08 o2.4e-07
nebius/Qwen/Qwen3-235B-A22B	nebius	i2e-07 o6e-07
nebius/Qwen/Qwen3-235B-A22B-Instruct-2507	nebius	i2e-07 o6e-07 r5e-08
nebius/Qwen/Qwen3-30B-A3B	nebius	i1e-07 o3e-07
nebius/Qwen/Qwen3-30B-A3B-Instruct-2507	nebius	i1e-07 o3e-07 r1e-07
nebius/Qwen/Qwen3-32B	nebius	i1e-07 o3e-07
nebius/Qwen/Qwen3-4B	nebius	i8e-08 o2.4e-07
nebius/Qwen/Qwen3-Embedding-8B	nebius	i1e-08 o0.0
nebius/Qwen/Qwen3-Next-80B-A3B-Thinking	nebius	i1.5e-07 o1.2e-06
nebius/Qwen/Qwen3.5-397B-A17B	nebius	i6e-07 o3.6e-06 r1.2e-07
nebius/Qwen/Qwen3.8-27B	nebius	i4.5e-07 o3e-06 r1e-07
nebius/Qwen/QwQ-32B	nebius	i1.5e-07 o4.5e-07
nebius/reflection/beam	nebius	i2.5e-07 o1e-06 r5e-08
nebius/zai-org/GLM-5.1	nebius	i1.4e-06 o4.4e-06 r2.6e-07
nebius/zai-org/GLM-5.2	nebius	i1.4e-06 o4.4e-06 r1.4e-07
nebius/zai-org/GLM-5.3	nebius	i1.4e-06 o4.4e-06 r2.6e-07
nebius/zai-org/GLM-5.3-Flash	nebius	i1.5e-07 o5e-07 r3e-08
novita/baai/bge-m3	novita	i1e-08 o1e-08
novita/baai/bge-reranker-v2-m3	novita	i1e-08 o1e-08
novita/baichuan/baichuan-m2-32b	novita	i7e-08 o7e-08
novita/baidu/cobuddy	novita	i2.8e-07 o1.13e-06 r7e-08
novita/baidu/ernie-4.5-21B-a3b	novita	i7e-08 o2.8e-07
novita/baidu/ernie-4.5-21B-a3b-thinking	novita	i7e-08 o2.8e-07
novita/baidu/ernie-4.5-300b-a47b-paddle	novita	i2.8e-07 o1.1e-06
novita/baidu/ernie-4.5-vl-28b-a3b	novita	i1.4e-07 o5.6e-07
novita/baidu/ernie-4.5-vl-28b-a3b-thinking	novita	i3.9e-07 o3.9e-07
novita/baidu/ernie-4.5-vl-424b-a47b	novita	i4.2e-07 o1.25e-06
novita/deepseek/deepseek-ocr	novita	i3e-08 o3e-08
novita/deepseek/deepseek-ocr-2	novita	i3e-08 o3e-08
novita/deepseek/deepseek-prover-v2-671b	novita	i7e-07 o2.5e-06
novita/deepseek/deepseek-r1	novita	i4e-06 o4e-06
novita/deepseek/deepseek-r1-0528	novita	i7e-07 o2.5e-06 r3.5e-07
novita/deepseek/deepseek-r1-0528-qwen3-8b	novita	i6e-08 o9e-08
novita/deepseek/deepseek-r1-distill-llama-70b	novita	i8e-07 o8e-07
novita/deepseek/deepseek-r1-distill-qwen-14b	novita	i1.5e-07 o1.5e-07
novita/deepseek/deepseek-r1-distill-qwen-32b	novita	i3e-07 o3e-07
novita/deepseek/deepseek-r1-turbo	novita	i7e-07 o2.5e-06
novita/deepseek/deepseek-r1/community	novita	i4e-06 o4e-06
novita/deepseek/deepseek-v3-0324	novita	i2.7e-07 o1.12e-06 r1.35e-07
novita/deepseek/deepseek-v3-turbo	novita	i4e-07 o1.3e-06
novita/deepseek/deepseek-v3.1	novita	i2.7e-07 o1e-06 r1.35e-07
novita/deepseek/deepseek-v3.1-terminus	novita	i2.7e-07 o1e-06 r1.35e-07
novita/deepseek/deepseek-v3.2	novita	i2.69e-07 o4e-07 r1.345e-07
novita/deepseek/deepseek-v3.2-exp	novita	i2.7e-07 o4.1e-07
novita/deepseek/deepseek-v3/community	novita	i8.900000000000001e-07 o8.900000000000001e-07
novita/deepseek/deepseek-v4-flash	novita	i1.4e-07 o2.8e-07 r2.8e-08
novita/deepseek/deepseek-v4-flash-0731	novita	i4.4e-07 o1.32e-06 r2.8e-08
novita/deepseek/deepseek-v4-flash-vision-exp	novita	i4.4e-07 o1.32e-06 r2.8e-08
novita/deepseek/deepseek-v4-pro	novita	i1.6000000000000001e-06 o3.2000000000000003e-06 r1.35e-07
novita/deepseek/deepseek-v4-pro-0813	novita	i1.32e-06 o3.96e-06 r4.4e-08
novita/deepseek/deepseek_v3	novita	i8.900000000000001e-07 o8.900000000000001e-07
novita/google/gemma-3-12b-it	novita	i5e-08 o1e-07
novita/google/gemma-3-27b-it	novita	i1.19e-07 o2e-07
novita/google/gemma-4-26b-a4b-it	novita	i1.3e-07 o4.0000000000000003e-07
novita/google/gemma-4-31b-it	novita	i1.4e-07 o4.0000000000000003e-07
novita/gryphe/mythomax-l2-13b	novita	i9e-08 o9e-08
novita/inclusionai/ling-3.0-flash	novita	i6e-08 o1.8e-07 r1.2e-08
novita/inclusionai/ling-3.0-flash-fast	novita	i6e-08 o1.8e-07 r1.2e-08
novita/kwaipilot/kat-coder-pro	novita	i3e-07 o1.2e-06 r6e-08
novita/meta-llama/llama-3-70b-instruct	novita	i5.1e-07 o7.4e-07
novita/meta-llama/llama-3-8b-instruct	novita	i4e-08 o4e-08
novita/meta-llama/llama-3.1-8b-instruct	novita	i2e-08 o5e-08
novita/meta-llama/llama-3.2-1b-instruct	novita	i2e-08 o2e-08
novita/meta-llama/llama-3.2-3b-instruct	novita	i3e-08 o5e-08
novita/meta-llama/llama-3.3-70b-instruct	novita	i1.35e-07 o4e-07
novita/meta-llama/llama-4-maverick-17b-128e-instruct-fp8	novita	i2.7e-07 o8.5e-07
novita/meta-llama/llama-4-scout-17b-16e-instruct	novita	i1.8e-07 o5.9e-07
novita/microsoft/wizardlm-2-8x22b	novita	i6.2e-07 o6.2e-07
novita/mindai/macaron-v1-tall	novita	i2.475e-07 o1.43e-06 r4.4e-08
novita/mindai/macaron-v1-venti	novita	i8.25e-07 o2.475e-06 r1.65e-07
novita/minimax/minimax-m2	novita	i3e-07 o1.2e-06 r3e-08
novita/minimax/minimax-m2.1	novita	i3e-07 o1.2e-06 r3e-08
novita/minimax/minimax-m2.5	novita	i3e-07 o1.2e-06 r3e-08
novita/minimax/minimax-m2.5-highspeed	novita	i6e-07 o2.4e-06 r3e-08
novita/minimax/minimax-m2.7	novita	i3e-07 o1.2e-06 r6e-08
novita/minimax/minimax-m2.7-highspeed	novita	i6e-07 o2.4e-06 r6e-08
novita/minimax/minimax-m3	novita	i3e-07 o1.2e-06 r6e-08
novita/minimaxai/minimax-m1-80k	novita	i5.5e-07 o2.2e-06
novita/mistralai/mistral-nemo	novita	i4e-08 o1.7e-07
novita/moonshotai/kimi-k2-0905	novita	i6e-07 o2.5e-06
novita/moonshotai/kimi-k2-instruct	novita	i5.7e-07 o2.3e-06
novita/moonshotai/kimi-k2-thinking	novita	i6e-07 o2.5e-06 r1.5e-07
novita/moonshotai/kimi-k2.5	novita	i6e-07 o3e-06 r1.0000000000000001e-07
novita/moonshotai/kimi-k2.6	novita	i8.000000000000001e-07 o3.4e-06 r1.6e-07
novita/moonshotai/kimi-k2.7-code	novita	i9.499999999999999e-07 o4e-06 r1.9e-07
novita/moonshotai/kimi-k3	novita	i3e-06 o1.5e-05 r3e-07
novita/nousresearch/hermes-2-pro-llama-3-8b	novita	i1.4e-07 o1.4e-07
novita/nvidia/nemotron-3-nano-30b-a3b	novita	i5.0000000000000004e-08 o2.0000000000000002e-07
novita/openai/gpt-oss-120b	novita	i5e-08 o2.5e-07
novita/openai/gpt-oss-20b	novita	i4e-08 o1.5e-07
novita/paddlepaddle/paddleocr-vl	novita	i2e-08 o2e-08
novita/qwen/qwen-2.5-72b-instruct	novita	i3.8e-07 o4e-07
novita/qwen/qwen-mt-plus	novita	i2.5e-07 o7.5e-07
novita/qwen/qwen2.5-7b-instruct	novita	i7e-08 o7e-08
novita/qwen/qwen2.5-vl-72b-instruct	novita	i8e-07 o8e-07
novita/qwen/qwen3-235b-a22b-fp8	novita	i2e-07 o8e-07
novita/qwen/qwen3-235b-a22b-instruct-2507	novita	i9e-08 o5.8e-07
novita/qwen/qwen3-235b-a22b-thinking-2507	novita	i3e-07 o3e-06
novita/qwen/qwen3-30b-a3b-fp8	novita	i9e-08 o4.5e-07
novita/qwen/qwen3-32b-fp8	novita	i1e-07 o4.5e-07
novita/qwen/qwen3-4b-fp8	novita	i3e-08 o3e-08
novita/qwen/qwen3-8b-fp8	novita	i3.5e-08 o1.38e-07
novita/qwen/qwen3-coder-30b-a3b-instruct	novita	i7e-08 o2.7e-07
novita/qwen/qwen3-coder-480b-a35b-instruct	novita	i3.8e-07 o1.55e-06
novita/qwen/qwen3-coder-next	novita	i2.0000000000000002e-07 o1.5e-06
novita/qwen/qwen3-embedding-0.6b	novita	i7e-08 o0
novita/qwen/qwen3-embedding-8b	novita	i7e-08 o0
novita/qwen/qwen3-max	novita	i2.11e-06 o8.45e-06
novita/qwen/qwen3-next-80b-a3b-instruct	novita	i1.5e-07 o1.5e-06
novita/qwen/qwen3-next-80b-a3b-thinking	novita	i1.5e-07 o1.5e-06
novita/qwen/qwen3-omni-30b-a3b-instruct	novita	i2.5e-07 o9.7e-07
novita/qwen/qwen3-omni-30b-a3b-thinking	novita	i2.5e-07 o9.7e-07
novita/qwen/qwen3-reranker-8b	novita	i5e-08 o5e-08
novita/qwen/qwen3-vl-235b-a22b-instruct	novita	i3e-07 o1.5e-06
novita/qwen/qwen3-vl-235b-a22b-thinking	novita	i9.8e-07 o3.95e-06
novita/qwen/qwen3-vl-30b-a3b-instruct	novita	i2e-07 o7e-07
novita/qwen/qwen3-vl-30b-a3b-thinking	novita	i2e-07 o1e-06
novita/qwen/qwen3-vl-8b-instruct	novita	i8e-08 o5e-07
novita/qwen/qwen3.5-122b-a10b	novita	i4.0000000000000003e-07 o3.2000000000000003e-06
novita/qwen/qwen3.5-27b	novita	i3e-07 o2.4e-06
novita/qwen/qwen3.5-35b-a3b	novita	i2.5e-07 o2e-06
novita/qwen/qwen3.5-397b-a17b	novita	i6e-07 o3.6000000000000003e-06
novita/qwen/qwen3.6-27b	novita	i6e-07 o3.6000000000000003e-06
novita/qwen/qwen3.6-35b-a3b	novita	i2.48e-07 o1.4850000000000002e-06
novita/qwen/qwen3.7-max	novita	i1.25e-06 o3.75e-06 r2.5e-07
novita/qwen/qwen3.8-max	novita	i2e-06 o6e-06 r2.5e-07
novita/sao10k/l3-70b-euryale-v2.1	novita	i1.48e-06 o1.48e-06
novita/sao10k/l3-8b-lunaris	novita	i5e-08 o5e-08
novita/Sao10K/L3-8B-Stheno-v3.2	novita	i5e-08 o5e-08
novita/sao10k/l31-70b-euryale-v2.2	novita	i1.48e-06 o1.48e-06
novita/skywork/r1v4-lite	novita	i2e-07 o6e-07
novita/stepfun/step-3.7-flash	novita	i2.0000000000000002e-07 o1.15e-06 r4e-08
novita/tencent/hy3	novita	i1.4e-07 o5.8e-07 r3.5e-08
novita/thudm/glm-4-32b-0414	novita	i5.5e-07 o1.66e-06
novita/xiaomimimo/mimo-v2-flash	novita	i1.1e-07 o3.3e-07 r2.4e-08
novita/xiaomimimo/mimo-v2.5	novita	i1.6800000000000002e-07 o3.3600000000000004e-07 r3.4e-09
novita/xiaomimimo/mimo-v2.5-pro	novita	i5.22e-07 o1.044e-06 r4.3e-09
novita/zai-org/autoglm-phone-9b-multilingual	novita	i3.5e-08 o1.38e-07
novita/zai-org/glm-4.5	novita	i6e-07 o2.2e-06 r1.1e-07
novita/zai-org/glm-4.5-air	novita	i1.3e-07 o8.5e-07 r2.5e-08
novita/zai-org/glm-4.5v	novita	i6e-07 o1.8e-06 r1.1e-07
novita/zai-org/glm-4.6	novita	i5.5e-07 o2.2e-06 r1.1e-07
novita/zai-org/glm-4.6v	novita	i3e-07 o9e-07 r5.5e-08
novita/zai-org/glm-4.7	novita	i6e-07 o2.2e-06 r1.1e-07
novita/zai-org/glm-4.7-flash	novita	i7e-08 o4.0000000000000003e-07 r1e-08
novita/zai-org/glm-4.7-h	novita	i6e-07 o2.2e-06 r1.1e-07
novita/zai-org/glm-5	novita	i1e-06 o3.2000000000000003e-06 r2.0000000000000002e-07
novita/zai-org/glm-5-turbo	novita	i1.2e-06 o4e-06 r2.4e-07
novita/zai-org/glm-5.1	novita	i1.38e-06 o4.4e-06 r2.6e-07
novita/zai-org/glm-5.2	novita	i1.4e-06 o4.4e-06 r2.6e-07
novita/zai-org/glm-5.3	novita	i1.4e-06 o4.4e-06 r2.6e-07
novita/zai-org/glm-5v-turbo	novita	i1.2e-06 o4e-06 r2.4e-07
nscale/deepseek-ai/DeepSeek-R1-Distill-Llama-70B	nscale	i3.75e-07 o3.75e-07
nscale/deepseek-ai/DeepSeek-R1-Distill-Llama-8B	nscale	i2.5e-08 o2.5e-08
nscale/deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B	nscale	i9e-08 o9e-08
nscale/deepseek-ai/DeepSeek-R1-Distill-Qwen-14B	nscale	i7e-08 o7e-08
nscale/deepseek-ai/DeepSeek-R1-Distill-Qwen-32B	nscale	i1.5e-07 o1.5e-07
nscale/deepseek-ai/DeepSeek-R1-Distill-Qwen-7B	nscale	i2e-07 o2e-07
nscale/meta-llama/Llama-3.1-8B-Instruct	nscale	i3e-08 o3e-08
nscale/meta-llama/Llama-3.3-70B-Instruct	nscale	i2e-07 o2e-07
nscale/meta-llama/Llama-4-Scout-17B-16E-Instruct	nscale	i9e-08 o2.9e-07
nscale/mistralai/mixtral-8x22b-instruct-v0.1	nscale	i6e-07 o6e-07
nscale/Qwen/Qwen2.5-Coder-32B-Instruct	nscale	i6e-08 o2e-07
nscale/Qwen/Qwen2.5-Coder-3B-Instruct	nscale	i1e-08 o3e-08
nscale/Qwen/Qwen2.5-Coder-7B-Instruct	nscale	i1e-08 o3e-08
nscale/Qwen/QwQ-32B	nscale	i1.8e-07 o2e-07
nvidia.nemotron-nano-12b-v2	bedrock_converse	i2e-07 o6e-07	@batch i1e-07 o3e-07	@flex i1e-07 o3e-07	@priority i3.5e-07 o1.05e-06
nvidia.nemotron-nano-3-30b	bedrock_converse	i6e-08 o2.4e-07	@batch i3e-08 o1.2e-07	@flex i3e-08 o1.2e-07	@priority i1.1e-07 o4.2e-07
nvidia.nemotron-nano-9b-v2	bedrock_converse	i6e-08 o2.3e-07	@batch i3e-08 o1.2e-07	@flex i3e-08 o1.2e-07	@priority i1.1e-07 o4e-07
nvidia.nemotron-super-3-120b	bedrock_converse	i1.5e-07 o6.5e-07	@batch i7.5e-08 o3.25e-07	@flex i7.5e-08 o3.25e-07	@priority i2.625e-07 o1.1375e-06
nvidia_nim/nvidia/llama-3_2-nv-rerankqa-1b-v2	nvidia_nim	i0.0 o0.0
nvidia_nim/nvidia/nv-rerankqa-mistral-4b-v3	nvidia_nim	i0.0 o0.0
nvidia_nim/ranking/nvidia/llama-3.2-nv-rerankqa-1b-v2	nvidia_nim	i0.0 o0.0
o1	openai	i1.5e-05 o6e-05 r7.5e-06	@batch i7.5e-06 o3e-05
o1-2024-12-17	openai	i1.5e-05 o6e-05 r7.5e-06	@batch i7.5e-06 o3e-05
o1-pro	openai	i0.00015 o0.0006	@batch i7.5e-05 o0.0003
o1-pro-2025-03-19	openai	i0.00015 o0.0006	@batch i7.5e-05 o0.0003
o3	openai	i2e-06 o8e-06 r5e-07	@batch i1e-06 o4e-06	@flex i1e-06 o4e-06 r2.5e-07	@priority i3.5e-06 o1.4e-05 r8.75e-07
o3-2025-04-16	openai	i2e-06 o8e-06 r5e-07	@batch i1e-06 o4e-06	@flex i1e-06 o4e-06 r2.5e-07	@priority i3.5e-06 o1.4e-05 r8.75e-07
o3-deep-research	openai	i1e-05 o4e-05 r2.5e-06
o3-deep-research-2025-06-26	openai	i1e-05 o4e-05 r2.5e-06
o3-mini	openai	i1.1e-06 o4.4e-06 r5.5e-07	@batch i5.5e-07 o2.2e-06
o3-mini-2025-01-31	openai	i1.1e-06 o4.4e-06 r5.5e-07	@batch i5.5e-07 o2.2e-06
o3-pro	openai	i2e-05 o8e-05	@batch i1e-05 o4e-05
o3-pro-2025-06-10	openai	i2e-05 o8e-05	@batch i1e-05 o4e-05
o4-mini	openai	i1.1e-06 o4.4e-06 r2.75e-07	@batch i5.5e-07 o2.2e-06	@flex i5.5e-07 o2.2e-06 r1.38e-07	@priority i2e-06 o8e-06 r5e-07
o4-mini-2025-04-16	openai	i1.1e-06 o4.4e-06 r2.75e-07	@batch i5.5e-07 o2.2e-06	@flex i5.5e-07 o2.2e-06 r1.38e-07	@priority i2e-06 o8e-06 r5e-07
o4-mini-deep-research	openai	i2e-06 o8e-06 r5e-07
o4-mini-deep-research-2025-06-26	openai	i2e-06 o8e-06 r5e-07
oci/cohere.command-a-03-2025	oci	i1.56e-06 o1.56e-06
oci/cohere.command-a-reasoning	oci	i1.56e-06 o1.56e-06
oci/cohere.command-a-reasoning-08-2025	oci	i1.56e-06 o1.56e-06
oci/cohere.command-a-translate-08-2025	oci	i9e-08 o9e-08
oci/cohere.command-a-vision	oci	i1.56e-06 o1.56e-06
oci/cohere.command-a-vision-07-2025	oci	i1.56e-06 o1.56e-06
oci/cohere.command-latest	oci	i1.56e-06 o1.56e-06
oci/cohere.command-plus-latest	oci	i1.56e-06 o1.56e-06
oci/cohere.command-r-08-2024	oci	i1.5e-07 o1.5e-07
oci/cohere.command-r-plus-08-2024	oci	i1.56e-06 o1.56e-06
oci/cohere.embed-english-image-v3.0	oci	i1e-07 o0.0
oci/cohere.embed-english-light-image-v3.0	oci	i1e-07 o0.0
oci/cohere.embed-english-light-v3.0	oci	i1e-07 o0.0
oci/cohere.embed-english-v3.0	oci	i1e-07 o0.0
oci/cohere.embed-multilingual-image-v3.0	oci	i1e-07
oci/cohere.embed-multilingual-light-image-v3.0	oci	i1e-07 o0.0
oci/cohere.embed-multilingual-light-v3.0	oci	i1e-07 o0.0
oci/cohere.embed-multilingual-v3.0	oci	i1e-07 o0.0
oci/cohere.embed-v4.0	oci	i1.2e-07 o0.0
oci/google.gemini-2.5-flash	oci	i1.5e-07 o6e-07
oci/google.gemini-2.5-flash-lite	oci	i7.5e-08 o3e-07
oci/google.gemini-2.5-pro	oci	i1.25e-06 o1e-05
oci/meta.llama-3.1-405b-instruct	oci	i1.068e-05 o1.068e-05
oci/meta.llama-3.1-70b-instruct	oci	i7.2e-07 o7.2e-07
oci/meta.llama-3.1-8b-instruct	oci	i7.2e-07 o7.2e-07
oci/meta.llama-3.2-11b-vision-instruct	oci	i2e-06 o2e-06
oci/meta.llama-3.2-90b-vision-instruct	oci	i2e-06 o2e-06
oci/meta.llama-3.3-70b-instruct	oci	i7.2e-07 o7.2e-07
oci/meta.llama-3.3-70b-instruct-fp8-dynamic	oci	i7.2e-07 o7.2e-07
oci/meta.llama-4-maverick-17b-128e-instruct-fp8	oci	i7.2e-07 o7.2e-07
oci/meta.llama-4-scout-17b-16e-instruct	oci	i7.2e-07 o7.2e-07
oci/openai.gpt-5	oci	i1.25e-06 o1e-05
oci/openai.gpt-5-mini	oci	i2.5e-07 o2e-06
oci/openai.gpt-5-nano	oci	i5e-08 o4e-07
oci/openai.gpt-oss-120b	oci	i1.5e-07 o6e-07
oci/openai.gpt-oss-20b	oci	i7e-08 o3e-07
oci/xai.grok-3	oci	i3e-06 o1.5e-05
oci/xai.grok-3-fast	oci	i5e-06 o2.5e-05
oci/xai.grok-3-mini	oci	i3e-07 o5e-07
oci/xai.grok-3-mini-fast	oci	i6e-07 o4e-06
oci/xai.grok-4	oci	i3e-06 o1.5e-05
oci/xai.grok-4-fast	oci	i5e-06 o2.5e-05
oci/xai.grok-4.1-fast	oci	i5e-06 o2.5e-05
oci/xai.grok-4.20	oci	i3e-06 o1.5e-05
oci/xai.grok-4.20-0309-non-reasoning	oci	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
oci/xai.grok-4.20-0309-reasoning	oci	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
oci/xai.grok-4.20-multi-agent	oci	i3e-06 o1.5e-05
oci/xai.grok-4.20-non-reasoning	oci	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
oci/xai.grok-4.20-reasoning	oci	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
oci/xai.grok-code-fast-1	oci	i5e-06 o2.5e-05
ollama/codegeex4	ollama	i0.0 o0.0
ollama/codegemma	ollama	i0.0 o0.0
ollama/codellama	ollama	i0.0 o0.0
ollama/deepseek-coder-v2-base	ollama	i0.0 o0.0
ollama/deepseek-coder-v2-instruct	ollama	i0.0 o0.0
ollama/deepseek-coder-v2-lite-base	ollama	i0.0 o0.0
ollama/deepseek-coder-v2-lite-instruct	ollama	i0.0 o0.0
ollama/deepseek-v3.1:671b-cloud	ollama	i0.0 o0.0
ollama/gpt-oss:120b-cloud	ollama	i0.0 o0.0
ollama/gpt-oss:20b-cloud	ollama	i0.0 o0.0
ollama/internlm2_5-20b-chat	ollama	i0.0 o0.0
ollama/llama2	ollama	i0.0 o0.0
ollama/llama2-uncensored	ollama	i0.0 o0.0
ollama/llama2:13b	ollama	i0.0 o0.0
ollama/llama2:70b	ollama	i0.0 o0.0
ollama/llama2:7b	ollama	i0.0 o0.0
ollama/llama3	ollama	i0.0 o0.0
ollama/llama3.1	ollama	i0.0 o0.0
ollama/llama3:70b	ollama	i0.0 o0.0
ollama/llama3:8b	ollama	i0.0 o0.0
ollama/mistral	ollama	i0.0 o0.0
ollama/mistral-7B-Instruct-v0.1	ollama	i0.0 o0.0
ollama/mistral-7B-Instruct-v0.2	ollama	i0.0 o0.0
ollama/mistral-large-instruct-2407	ollama	i0.0 o0.0
ollama/mixtral-8x22B-Instruct-v0.1	ollama	i0.0 o0.0
ollama/mixtral-8x7B-Instruct-v0.1	ollama	i0.0 o0.0
ollama/orca-mini	ollama	i0.0 o0.0
ollama/qwen3-coder:480b-cloud	ollama	i0.0 o0.0
ollama/vicuna	ollama	i0.0 o0.0
omni-moderation-2024-09-26	openai	i0.0 o0.0
omni-moderation-latest	openai	i0.0 o0.0
openai.gpt-6-luna	bedrock_converse	i1e-07 o5e-07 r1e-08 w1.25e-07	>272000 i2e-07 o7.5e-07 r2e-08 w2.5e-07
openai.gpt-6-sol	bedrock_converse	i2e-06 o1e-05 r2e-07 w2.5e-06	>272000 i4e-06 o1.5e-05 r4e-07 w5e-06
openai.gpt-oss-120b-1:0	bedrock_converse	i1.5e-07 o6e-07	@batch i7.5e-08 o3e-07	@flex i7.5e-08 o3e-07	@priority i2.625e-07 o1.05e-06
openai.gpt-oss-20b-1:0	bedrock_converse	i7e-08 o3e-07	@batch i3.5e-08 o1.5e-07	@flex i3.5e-08 o1.5e-07	@priority i1.225e-07 o5.25e-07
openai.gpt-oss-safeguard-120b	bedrock_converse	i1.5e-07 o6e-07	@batch i7e-08 o3e-07	@flex i7e-08 o3e-07	@priority i2.6e-07 o1.05e-06
openai.gpt-oss-safeguard-20b	bedrock_converse	i7e-08 o2e-07	@batch i3e-08 o1e-07	@flex i3e-08 o1e-07	@priority i1.2e-07 o3.5e-07
opencode_go/beam-free	opencode_go	i0 o0 r0
opencode_go/claude-haiku-5-5	opencode_go	i1.0000000000000001e-07 o5e-07 r1e-08 w1.25e-07	>100000 i5e-07 o2.5e-06 r5.0000000000000004e-08 w6.25e-07
opencode_go/deepseek-v4-pro	opencode_go	i1.32e-06 o3.96e-06 r4.4e-08
opencode_go/deepseek-v4.1-flash	opencode_go	i3e-07 o1.2e-06 r6e-09
opencode_go/gemini-4-argon	opencode_go	i2e-06 o1e-05 r1e-07
opencode_go/glm-5.2	opencode_go	i1.4e-06 o4.4e-06 r2.6e-07
opencode_go/glm-5.3	opencode_go	i1.4e-06 o4.4e-06 r2.6e-07
opencode_go/glm-5.3-flash	opencode_go	i1.5e-07 o5e-07 r3e-08
opencode_go/gpt-5.6-luna	opencode_go	i2.0000000000000002e-07 o1.2e-06 r2e-08 w2.5e-07	>272000 i4.0000000000000003e-07 o1.8000000000000001e-06 r4e-08 w5e-07
opencode_go/gpt-6-luna	opencode_go	i1.0000000000000001e-07 o5e-07 r1e-08 w1.25e-07	>272000 i2.0000000000000002e-07 o7.5e-07 r2e-08 w2.5e-07
opencode_go/grok-4.7	opencode_go	i2e-06 o6e-06 r5e-07	>200000 i4e-06 o1.2e-05 r1e-06
opencode_go/hy3	opencode_go	i1.4e-07 o5.8e-07 r3.5e-08
opencode_go/hy4-preview	opencode_go	i8.34e-07 o2.501e-06 r4.2000000000000006e-08
opencode_go/kimi-k2.7-code	opencode_go	i9.499999999999999e-07 o4e-06 r1.9e-07
opencode_go/kimi-k3	opencode_go	i3e-06 o1.5e-05 r3e-07 w3e-06
opencode_go/kimi-k3.1-pro	opencode_go	i2e-06 o1e-05 r2.0000000000000002e-07 w2e-06
opencode_go/longcat-2.0	opencode_go	i3e-07 o1.2e-06 r6e-09
opencode_go/longcat-2.5-preview-free	opencode_go	i0 o0 r0
opencode_go/mimo-v2.5	opencode_go	i1.4e-07 o2.8e-07 r2.8e-09
opencode_go/mimo-v2.5-pro	opencode_go	i4.35e-07 o8.7e-07 r3.625e-09
opencode_go/mimo-v2.6-flash	opencode_go	i1.4e-07 o2.8e-07 r2.8e-09
opencode_go/mimo-v2.6-pro	opencode_go	i4.35e-07 o8.7e-07 r3.625e-09
opencode_go/minimax-m3	opencode_go	i3e-07 o1.2e-06 r6e-08
opencode_go/minimax-m3.1-flash	opencode_go	i1.5e-07 o6e-07 r1.5e-08
opencode_go/muse-spark-1.2-contributor	opencode_go	i1.0000000000000001e-07 o2.0000000000000002e-07 r2e-09
opencode_go/muse-spark-1.3-contributor	opencode_go	i1.0000000000000001e-07 o2.0000000000000002e-07 r2e-09
opencode_go/qwen3.7-plus	opencode_go	i4.0000000000000003e-07 o1.6000000000000001e-06 r4e-08 w5e-07	>256000 i1.2e-06 o4.8e-06 r1.2e-07 w1.5e-06
opencode_go/qwen3.8-flash	opencode_go	i1.5e-07 o4.6999999999999995e-07 r1.6e-08 w2.0000000000000002e-07
opencode_go/qwen3.8-max	opencode_go	i2e-06 o6e-06 r2.5e-07 w2.5e-06
opencode_go/step-5-preview	opencode_go	i1e-06 o2.7e-06 r1.0000000000000001e-07
openinfer/@oi/GLM-5.3-Flash	openinfer	i1.95e-07 o1.56e-06
openinfer/@oi/Qwen3.5-27B	openinfer	i1.95e-07 o1.56e-06
openinfer/@oi/Qwen3.5-9B	openinfer	i5e-06 o1.5e-07
ovhcloud/DeepSeek-R1-Distill-Llama-70B	ovhcloud	i6.7e-07 o6.7e-07
ovhcloud/gpt-oss-120b	ovhcloud	i8e-08 o4e-07
ovhcloud/gpt-oss-20b	ovhcloud	i4e-08 o1.5e-07
ovhcloud/Llama-3.1-8B-Instruct	ovhcloud	i1e-07 o1e-07
ovhcloud/llava-v1.6-mistral-7b-hf	ovhcloud	i2.9e-07 o2.9e-07
ovhcloud/mamba-codestral-7B-v0.1	ovhcloud	i1.9e-07 o1.9e-07
ovhcloud/Meta-Llama-3_1-70B-Instruct	ovhcloud	i6.7e-07 o6.7e-07
ovhcloud/Meta-Llama-3_3-70B-Instruct	ovhcloud	i6.7e-07 o6.7e-07
ovhcloud/Mistral-7B-Instruct-v0.3	ovhcloud	i1e-07 o1e-07
ovhcloud/Mistral-Nemo-Instruct-2407	ovhcloud	i1.3e-07 o1.3e-07
ovhcloud/Mistral-Small-3.2-24B-Instruct-2506	ovhcloud	i9e-08 o2.8e-07
ovhcloud/Mixtral-8x7B-Instruct-v0.1	ovhcloud	i6.3e-07 o6.3e-07
ovhcloud/Qwen2.5-Coder-32B-Instruct	ovhcloud	i8.7e-07 o8.7e-07
ovhcloud/Qwen2.5-VL-72B-Instruct	ovhcloud	i9.1e-07 o9.1e-07
ovhcloud/Qwen3-32B	ovhcloud	i8e-08 o2.3e-07
perplexity/anthropic/claude-fable-5	perplexity	i1e-05 o5e-05 r1e-06
perplexity/anthropic/claude-fable-5-1	perplexity	i1e-05 o5e-05 r2.5e-07
perplexity/anthropic/claude-haiku-4-5	perplexity	i1e-06 o5e-06 r1e-07
perplexity/anthropic/claude-haiku-5-5	perplexity	i1e-07 o5e-07 r1e-08	>100000 i5e-07 o2.5e-06 r5e-08
perplexity/anthropic/claude-opus-4-5	perplexity	i5e-06 o2.5e-05 r5e-07
perplexity/anthropic/claude-opus-4-6	perplexity	i5e-06 o2.5e-05 r5e-07
perplexity/anthropic/claude-opus-4-7	perplexity	i5e-06 o2.5e-05 r5e-07
perplexity/anthropic/claude-opus-4-8	perplexity	i5e-06 o2.5e-05 r5e-07
perplexity/anthropic/claude-opus-5	perplexity	i5e-06 o2.5e-05 r5e-07
perplexity/anthropic/claude-opus-5-5	perplexity	i4e-06 o2e-05 r2e-07
perplexity/anthropic/claude-sonnet-4-5	perplexity	i3e-06 o1.5e-05 r3e-07
perplexity/anthropic/claude-sonnet-4-6	perplexity	i3e-06 o1.5e-05 r3e-07
perplexity/anthropic/claude-sonnet-5	perplexity	i2e-06 o1e-05 r2e-07
perplexity/anthropic/claude-sonnet-5-5	perplexity	i2e-06 o1e-05 r1e-07
perplexity/codellama-34b-instruct	perplexity	i3.5e-07 o1.4e-06
perplexity/codellama-70b-instruct	perplexity	i7e-07 o2.8e-06
perplexity/google/gemini-3-flash-preview	perplexity	i5e-07 o3e-06 r5e-08
perplexity/google/gemini-3.1-flash-lite	perplexity	i2.5e-07 o1.5e-06 r2.5e-08
perplexity/google/gemini-3.1-pro-preview	perplexity	i2e-06 o1.2e-05 r2e-07	>200000 i4e-06 o1.8e-05 r4e-07
perplexity/google/gemini-3.5-flash	perplexity	i1.5e-06 o9e-06 r1.5e-07
perplexity/google/gemini-3.5-flash-lite	perplexity	i3e-07 o2.5e-06 r3e-08
perplexity/google/gemini-3.6-flash	perplexity	i1.5e-06 o7.5e-06 r1.5e-07
perplexity/google/gemini-3.7-flash	perplexity	i7.5e-07 o3.75e-06 r7.5e-08
perplexity/google/gemini-3.8-flash	perplexity	i7.5e-07 o3.75e-06 r7.5e-08
perplexity/google/gemini-4-argon	perplexity	i2e-06 o1e-05 r1e-07
perplexity/llama-2-70b-chat	perplexity	i7e-07 o2.8e-06
perplexity/llama-3.1-70b-instruct	perplexity	i1e-06 o1e-06
perplexity/llama-3.1-8b-instruct	perplexity	i2e-07 o2e-07
perplexity/mistral-7b-instruct	perplexity	i7e-08 o2.8e-07
perplexity/mixtral-8x7b-instruct	perplexity	i7e-08 o2.8e-07
perplexity/openai/gpt-5	perplexity	i1.25e-06 o1e-05 r1.25e-07
perplexity/openai/gpt-5-mini	perplexity	i2.5e-07 o2e-06 r2.5e-08
perplexity/openai/gpt-5-nano	perplexity	i5e-08 o4e-07 r5e-09
perplexity/openai/gpt-5.1	perplexity	i1.25e-06 o1e-05 r1.25e-07
perplexity/openai/gpt-5.2	perplexity	i1.75e-06 o1.4e-05 r1.75e-07
perplexity/openai/gpt-5.3-codex	perplexity	i3.5e-06 o2.8e-05 r3.5e-07
perplexity/openai/gpt-5.4	perplexity	i2.5e-06 o1.5e-05 r2.5e-07	>272000 i5e-06 o2.25e-05
perplexity/openai/gpt-5.4-mini	perplexity	i7.5e-07 o4.5e-06 r7.5e-08
perplexity/openai/gpt-5.4-nano	perplexity	i2e-07 o1.25e-06 r2e-08
perplexity/openai/gpt-5.5	perplexity	i5e-06 o3e-05 r5e-07	>272000 i1e-05 o4.5e-05 r1e-06
perplexity/openai/gpt-5.6-luna	perplexity	i2e-07 o1.2e-06 r2e-08	>272000 i4e-07 o1.8e-06 r4e-08
perplexity/openai/gpt-5.6-sol	perplexity	i4e-06 o2e-05 r4e-07	>272000 i8e-06 o3e-05 r8e-07
perplexity/openai/gpt-5.6-terra	perplexity	i2e-06 o1.2e-05 r2e-07	>272000 i4e-06 o1.8e-05 r4e-07
perplexity/openai/gpt-6-astra	perplexity	i1e-05 o5e-05 r1e-06 w1.25e-05	>272000 i2e-05 o7.5e-05 r2e-06
perplexity/openai/gpt-6-luna	perplexity	i1e-07 o5e-07 r1e-08	>272000 i2e-07 o7.5e-07 r2e-08
perplexity/openai/gpt-6-sol	perplexity	i2e-06 o1e-05 r2e-07	>272000 i4e-06 o1.5e-05 r4e-07
perplexity/openai/gpt-6.1-sol	perplexity	i2e-06 o1e-05 r1e-07	>272000 i4e-06 o1.5e-05 r2e-07
perplexity/perplexity/deepseek-v4-flash-0731	perplexity	i1.3e-07 o2.6e-07 r2.8e-08
perplexity/perplexity/deepseek-v4-pro-0813	perplexity	i1.32e-06 o3.96e-06 r4.4e-08
perplexity/perplexity/glm-5.2	perplexity	i1.4e-06 o4.4e-06 r1.4e-07
perplexity/perplexity/glm-5.3	perplexity	i1.4e-06 o4.4e-06 r2.6e-07
perplexity/perplexity/glm-5.3-flash	perplexity	i1.5e-07 o5e-07 r3e-08
perplexity/perplexity/kimi-k2.7-code	perplexity	i9.5e-07 o4e-06 r1.9e-07
perplexity/perplexity/kimi-k3	perplexity	i3e-06 o1.5e-05 r3e-07
perplexity/perplexity/nemotron-3-ultra-550b-a55b	perplexity	i2.5e-07 o2.5e-06 r2.5e-07
perplexity/perplexity/nemotron-3.5-lightning-30b-a3b	perplexity	i1.15e-08 o1.7e-07 r1.15e-09
perplexity/perplexity/nemotron-3.5-super-120b-a12b	perplexity	i2e-07 o5e-07 r4e-08
perplexity/perplexity/sonar	perplexity	i2.5e-07 o2.5e-06 r6.25e-08
perplexity/pplx-70b-chat	perplexity	i7e-07 o2.8e-06
perplexity/pplx-70b-online	perplexity	i0.0 o2.8e-06 q0.005
perplexity/pplx-7b-chat	perplexity	i7e-08 o2.8e-07
perplexity/pplx-7b-online	perplexity	i0.0 o2.8e-07 q0.005
perplexity/pplx-decider-flash-latest	perplexity	i1e-08 o0.0
perplexity/pplx-decider-flash-v1.2	perplexity	i1e-08 o0.0
perplexity/pplx-decider-latest	perplexity	i2e-08 o0.0
perplexity/pplx-decider-v1-27b	perplexity	i2e-08 o0.0
perplexity/pplx-decider-v1.1-27b	perplexity	i2e-08 o0.0
perplexity/pplx-decider-v1.2	perplexity	i2e-08 o0.0
perplexity/pplx-embed-context-v1-0.6b	perplexity	i8e-09 o0.0
perplexity/pplx-embed-context-v1-4b	perplexity	i5e-08 o0.0
perplexity/pplx-embed-v1-0.6b	perplexity	i4e-09 o0.0
perplexity/pplx-embed-v1-4b	perplexity	i3e-08 o0.0
perplexity/sonar	perplexity	i1e-06 o1e-06
perplexity/sonar-deep-research	perplexity	i2e-06 o8e-06 t3e-06
perplexity/sonar-medium-chat	perplexity	i6e-07 o1.8e-06
perplexity/sonar-medium-online	perplexity	i0 o1.8e-06 q0.005
perplexity/sonar-pro	perplexity	i3e-06 o1.5e-05
perplexity/sonar-reasoning	perplexity	i1e-06 o5e-06
perplexity/sonar-reasoning-pro	perplexity	i2e-06 o8e-06
perplexity/sonar-small-chat	perplexity	i7e-08 o2.8e-07
perplexity/sonar-small-online	perplexity	i0 o2.8e-07 q0.005
perplexity/xai/grok-4.20-multi-agent	perplexity	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06
perplexity/xai/grok-4.20-non-reasoning	perplexity	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06
perplexity/xai/grok-4.20-reasoning	perplexity	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06
perplexity/xai/grok-4.3	perplexity	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06
perplexity/xai/grok-4.5	perplexity	i2e-06 o6e-06 r3e-07	>200000 i4e-06 o1.2e-05 r6e-07
perplexity/xai/grok-4.6	perplexity	i2e-06 o6e-06 r5e-07	>200000 i4e-06 o1.2e-05 r1e-06
perplexity/xai/grok-4.7	perplexity	i2e-06 o6e-06 r5e-07	>200000 i4e-06 o1.2e-05 r1e-06
pinstripes/ps/deepseek-v4-flash	pinstripes	i1e-07 o2e-07
pinstripes/ps/glm-4.5-air	pinstripes	i1.25e-07 o4.5e-07
pinstripes/ps/minimax-m2.7	pinstripes	i2.55e-07 o5.5e-07
pinstripes/ps/qwen3-30b-a3b	pinstripes	i9e-08 o2e-07
pinstripes/ps/qwen3-coder-30b-a3b	pinstripes	i3e-07 o6e-07
pinstripes/ps/qwen3.6-35b-a3b	pinstripes	i1.4e-07 o4.5e-07
prism/deepseek-v4-flash	prism	i1.7e-07 o2.1e-07 r7e-08
prism/deepseek-v4.1-flash	prism	i1.7e-07 o6.3e-07 r7e-08
publicai/aisingapore/Gemma-SEA-LION-v4-27B-IT	publicai	i0.0 o0.0
publicai/aisingapore/Qwen-SEA-LION-v4-32B-IT	publicai	i0.0 o0.0
publicai/allenai/Olmo-3-32B-Think	publicai	i0.0 o0.0
publicai/allenai/Olmo-3-7B-Instruct	publicai	i0.0 o0.0
publicai/allenai/Olmo-3-7B-Think	publicai	i0.0 o0.0
publicai/BSC-LT/ALIA-40b-instruct_Q8_0	publicai	i0.0 o0.0
publicai/BSC-LT/salamandra-7b-instruct-tools-16k	publicai	i0.0 o0.0
publicai/swiss-ai/apertus-70b-instruct	publicai	i0.0 o0.0
publicai/swiss-ai/apertus-8b-instruct	publicai	i0.0 o0.0
qwen.qwen3-235b-a22b-2507-v1:0	bedrock_converse	i2.2e-07 o8.8e-07	@batch i1.1e-07 o4.4e-07	@flex i1.1e-07 o4.4e-07
qwen.qwen3-32b-v1:0	bedrock_converse	i1.5e-07 o6e-07	@batch i7.5e-08 o3e-07	@flex i7.5e-08 o3e-07	@priority i2.625e-07 o1.05e-06
qwen.qwen3-coder-30b-a3b-v1:0	bedrock_converse	i1.5e-07 o6e-07	@batch i7.5e-08 o3e-07	@priority i2.625e-07 o1.05e-06
qwen.qwen3-coder-480b-a35b-v1:0	bedrock_converse	i4.5e-07 o1.8e-06
qwen.qwen3-coder-next	bedrock_converse	i5e-07 o1.2e-06	@batch i2.5e-07 o6e-07	@flex i2.5e-07 o6e-07	@priority i8.75e-07 o2.1e-06
qwen.qwen3-next-80b-a3b	bedrock_converse	i1.5e-07 o1.2e-06	@flex i7e-08 o6e-07	@priority i2.6e-07 o2.1e-06
qwen.qwen3-vl-235b-a22b	bedrock_converse	i5.3e-07 o2.66e-06	@batch i2.6e-07 o1.33e-06	@priority i9.3e-07 o4.66e-06
qwen_ai_platform/deepseek-v4-flash	qwen_ai_platform	i2e-07 o4e-07 r4e-08
qwen_ai_platform/deepseek-v4-flash-0731	qwen_ai_platform	i2e-07 o4e-07 r4e-08
qwen_ai_platform/deepseek-v4-pro	qwen_ai_platform	i2.4e-06 o4.8e-06 r2e-07
qwen_ai_platform/glm-5.1	qwen_ai_platform	i1.4e-06 o4.4e-06 r2.6e-07
qwen_ai_platform/glm-5.2	qwen_ai_platform	i1.4e-06 o4.4e-06 r2.8e-07
qwen_ai_platform/kimi-k2.7-code	qwen_ai_platform	i9.5e-07 o4e-06 r1.9e-07
qwen_ai_platform/qwen-coder	qwen_ai_platform	i3e-07 o1.5e-06
qwen_ai_platform/qwen-flash	qwen_ai_platform	i5e-08 o4e-07	>256000 i2.5e-07 o2e-06
qwen_ai_platform/qwen-flash-2025-07-28	qwen_ai_platform	i5e-08 o4e-07	>256000 i2.5e-07 o2e-06
qwen_ai_platform/qwen-max	qwen_ai_platform	i1.6e-06 o6.4e-06
qwen_ai_platform/qwen-plus	qwen_ai_platform	i4e-07 o1.2e-06
qwen_ai_platform/qwen-plus-2025-01-25	qwen_ai_platform	i4e-07 o1.2e-06
qwen_ai_platform/qwen-plus-2025-04-28	qwen_ai_platform	i4e-07 o1.2e-06 t4e-06
qwen_ai_platform/qwen-plus-2025-07-14	qwen_ai_platform	i4e-07 o1.2e-06 t4e-06
qwen_ai_platform/qwen-plus-2025-07-28	qwen_ai_platform	i4e-07 o1.2e-06 t4e-06	>256000 i1.2e-06 o3.6e-06 t1.2e-05
qwen_ai_platform/qwen-plus-2025-09-11	qwen_ai_platform	i4e-07 o1.2e-06 t4e-06	>256000 i1.2e-06 o3.6e-06 t1.2e-05
qwen_ai_platform/qwen-plus-latest	qwen_ai_platform	i4e-07 o1.2e-06 t4e-06	>256000 i1.2e-06 o3.6e-06 t1.2e-05
qwen_ai_platform/qwen-turbo	qwen_ai_platform	i5e-08 o2e-07 t5e-07
qwen_ai_platform/qwen-turbo-2024-11-01	qwen_ai_platform	i5e-08 o2e-07
qwen_ai_platform/qwen-turbo-2025-04-28	qwen_ai_platform	i5e-08 o2e-07 t5e-07
qwen_ai_platform/qwen-turbo-latest	qwen_ai_platform	i5e-08 o2e-07 t5e-07
qwen_ai_platform/qwen3-coder-flash	qwen_ai_platform	i3e-07 o1.5e-06 r8e-08	>32000 i5e-07 o2.5e-06 r1.2e-07	>128000 i8e-07 o4e-06 r2e-07	>256000 i1.6e-06 o9.6e-06 r4e-07
qwen_ai_platform/qwen3-coder-flash-2025-07-28	qwen_ai_platform	i3e-07 o1.5e-06	>32000 i5e-07 o2.5e-06	>128000 i8e-07 o4e-06	>256000 i1.6e-06 o9.6e-06
qwen_ai_platform/qwen3-coder-plus	qwen_ai_platform	i1e-06 o5e-06 r1e-07	>32000 i1.8e-06 o9e-06 r1.8e-07	>128000 i3e-06 o1.5e-05 r3e-07	>256000 i6e-06 o6e-05 r6e-07
qwen_ai_platform/qwen3-coder-plus-2025-07-22	qwen_ai_platform	i1e-06 o5e-06	>32000 i1.8e-06 o9e-06	>128000 i3e-06 o1.5e-05	>256000 i6e-06 o6e-05
qwen_ai_platform/qwen3-max	qwen_ai_platform	i1.2e-06 o6e-06	>32000 i2.4e-06 o1.2e-05	>128000 i3e-06 o1.5e-05
qwen_ai_platform/qwen3-max-2026-01-23	qwen_ai_platform	i1.2e-06 o6e-06	>32000 i2.4e-06 o1.2e-05	>128000 i3e-06 o1.5e-05
qwen_ai_platform/qwen3-max-preview	qwen_ai_platform	i1.2e-06 o6e-06	>32000 i2.4e-06 o1.2e-05	>128000 i3e-06 o1.5e-05
qwen_ai_platform/qwen3-next-80b-a3b-instruct	qwen_ai_platform	i1.5e-07 o1.2e-06
qwen_ai_platform/qwen3-next-80b-a3b-thinking	qwen_ai_platform	i1.5e-07 o1.2e-06
qwen_ai_platform/qwen3-vl-235b-a22b-instruct	qwen_ai_platform	i4e-07 o1.6e-06
qwen_ai_platform/qwen3-vl-235b-a22b-thinking	qwen_ai_platform	i4e-07 o4e-06
qwen_ai_platform/qwen3-vl-32b-instruct	qwen_ai_platform	i1.6e-07 o6.4e-07
qwen_ai_platform/qwen3-vl-32b-thinking	qwen_ai_platform	i1.6e-07 o2.87e-06
qwen_ai_platform/qwen3-vl-plus	qwen_ai_platform	i2e-07 o1.6e-06	>32000 i3e-07 o2.4e-06	>128000 i6e-07 o4.8e-06
qwen_ai_platform/qwen3.5-plus	qwen_ai_platform	i4e-07 o2.4e-06	>256000 i5e-07 o3e-06
qwen_ai_platform/qwen3.7-max	qwen_ai_platform	i2.5e-06 o7.5e-06 r5e-07 w3.125e-06
qwen_ai_platform/qwen3.7-plus	qwen_ai_platform	i4e-07 o1.6e-06 r8e-08	>256000 i1.2e-06 o4.8e-06 r2.4e-07
qwen_ai_platform/qwen3.8-flash	qwen_ai_platform	i1.5e-07 o4.7e-07 r1.6e-08 w2e-07
qwen_ai_platform/qwen3.8-max	qwen_ai_platform	i2e-06 o6e-06 r2.5e-07
qwen_ai_platform/qwen3.8-omni-flash	qwen_ai_platform	i1.5e-07 o4.7e-07 r1.6e-08
qwen_ai_platform/qwq-plus	qwen_ai_platform	i8e-07 o2.4e-06
qwencloud/deepseek-v4-flash	qwencloud	i2e-07 o4e-07 r4e-08
qwencloud/deepseek-v4-flash-0731	qwencloud	i2e-07 o4e-07 r4e-08
qwencloud/deepseek-v4-pro	qwencloud	i2.4e-06 o4.8e-06 r2e-07
qwencloud/glm-5.1	qwencloud	i1.4e-06 o4.4e-06 r2.6e-07
qwencloud/glm-5.2	qwencloud	i1.4e-06 o4.4e-06 r2.8e-07
qwencloud/kimi-k2.7-code	qwencloud	i9.5e-07 o4e-06 r1.9e-07
qwencloud/qwen-coder	qwencloud	i3e-07 o1.5e-06
qwencloud/qwen-flash	qwencloud	i5e-08 o4e-07	>256000 i2.5e-07 o2e-06
qwencloud/qwen-flash-2025-07-28	qwencloud	i5e-08 o4e-07	>256000 i2.5e-07 o2e-06
qwencloud/qwen-max	qwencloud	i1.6e-06 o6.4e-06
qwencloud/qwen-plus	qwencloud	i4e-07 o1.2e-06
qwencloud/qwen-plus-2025-01-25	qwencloud	i4e-07 o1.2e-06
qwencloud/qwen-plus-2025-04-28	qwencloud	i4e-07 o1.2e-06 t4e-06
qwencloud/qwen-plus-2025-07-14	qwencloud	i4e-07 o1.2e-06 t4e-06
qwencloud/qwen-plus-2025-07-28	qwencloud	i4e-07 o1.2e-06 t4e-06	>256000 i1.2e-06 o3.6e-06 t1.2e-05
qwencloud/qwen-plus-2025-09-11	qwencloud	i4e-07 o1.2e-06 t4e-06	>256000 i1.2e-06 o3.6e-06 t1.2e-05
qwencloud/qwen-plus-latest	qwencloud	i4e-07 o1.2e-06 t4e-06	>256000 i1.2e-06 o3.6e-06 t1.2e-05
qwencloud/qwen-turbo	qwencloud	i5e-08 o2e-07 t5e-07
qwencloud/qwen-turbo-2024-11-01	qwencloud	i5e-08 o2e-07
qwencloud/qwen-turbo-2025-04-28	qwencloud	i5e-08 o2e-07 t5e-07
qwencloud/qwen-turbo-latest	qwencloud	i5e-08 o2e-07 t5e-07
qwencloud/qwen3-coder-flash	qwencloud	i3e-07 o1.5e-06 r8e-08	>32000 i5e-07 o2.5e-06 r1.2e-07	>128000 i8e-07 o4e-06 r2e-07	>256000 i1.6e-06 o9.6e-06 r4e-07
qwencloud/qwen3-coder-flash-2025-07-28	qwencloud	i3e-07 o1.5e-06	>32000 i5e-07 o2.5e-06	>128000 i8e-07 o4e-06	>256000 i1.6e-06 o9.6e-06
qwencloud/qwen3-coder-plus	qwencloud	i1e-06 o5e-06 r1e-07	>32000 i1.8e-06 o9e-06 r1.8e-07	>128000 i3e-06 o1.5e-05 r3e-07	>256000 i6e-06 o6e-05 r6e-07
qwencloud/qwen3-coder-plus-2025-07-22	qwencloud	i1e-06 o5e-06	>32000 i1.8e-06 o9e-06	>128000 i3e-06 o1.5e-05	>256000 i6e-06 o6e-05
qwencloud/qwen3-max	qwencloud	i1.2e-06 o6e-06	>32000 i2.4e-06 o1.2e-05	>128000 i3e-06 o1.5e-05
qwencloud/qwen3-max-2026-01-23	qwencloud	i1.2e-06 o6e-06	>32000 i2.4e-06 o1.2e-05	>128000 i3e-06 o1.5e-05
qwencloud/qwen3-max-preview	qwencloud	i1.2e-06 o6e-06	>32000 i2.4e-06 o1.2e-05	>128000 i3e-06 o1.5e-05
qwencloud/qwen3-next-80b-a3b-instruct	qwencloud	i1.5e-07 o1.2e-06
qwencloud/qwen3-next-80b-a3b-thinking	qwencloud	i1.5e-07 o1.2e-06
qwencloud/qwen3-vl-235b-a22b-instruct	qwencloud	i4e-07 o1.6e-06
qwencloud/qwen3-vl-235b-a22b-thinking	qwencloud	i4e-07 o4e-06
qwencloud/qwen3-vl-32b-instruct	qwencloud	i1.6e-07 o6.4e-07
qwencloud/qwen3-vl-32b-thinking	qwencloud	i1.6e-07 o2.87e-06
qwencloud/qwen3-vl-plus	qwencloud	i2e-07 o1.6e-06	>32000 i3e-07 o2.4e-06	>128000 i6e-07 o4.8e-06
qwencloud/qwen3.5-plus	qwencloud	i4e-07 o2.4e-06	>256000 i5e-07 o3e-06
qwencloud/qwen3.7-max	qwencloud	i2.5e-06 o7.5e-06 r5e-07 w3.125e-06
qwencloud/qwen3.7-plus	qwencloud	i4e-07 o1.6e-06 r8e-08	>256000 i1.2e-06 o4.8e-06 r2.4e-07
qwencloud/qwen3.8-max	qwencloud	i2e-06 o6e-06 r2.5e-07
qwencloud/qwq-plus	qwencloud	i8e-07 o2.4e-06
refuseless/deepseek-v4.1-flash-abliterated	refuseless	i1.4e-07 o5e-07 r3.5e-08
refuseless/deepseek-v4.1-flash-fast	refuseless	i5e-08 o1.5e-07 r3e-09
refuseless/glm-5.3-abliterated	refuseless	i1e-06 o2e-06 r1.5e-07
refuseless/glm-5.3-flash-abliterated	refuseless	i1.2e-07 o5e-07 r4e-08
refuseless/minimax-m3.1-flash	refuseless	i5e-08 o2.5e-07 r2e-09
replicate/anthropic/claude-3.5-haiku	replicate	i1e-06 o5e-06
replicate/anthropic/claude-3.5-sonnet	replicate	i3.75e-06 o1.875e-05
replicate/anthropic/claude-3.7-sonnet	replicate	i3e-06 o1.5e-05
replicate/anthropic/claude-4-sonnet	replicate	i3e-06 o1.5e-05
replicate/anthropic/claude-4.5-haiku	replicate	i1e-06 o5e-06
replicate/anthropic/claude-4.5-sonnet	replicate	i3e-06 o1.5e-05
replicate/deepseek-ai/deepseek-r1	replicate	i3.75e-06 o1e-05 t1e-05
replicate/deepseek-ai/deepseek-v3	replicate	i1.45e-06 o1.45e-06
replicate/deepseek-ai/deepseek-v3.1	replicate	i6.72e-07 o2.016e-06
replicate/google/gemini-2.5-flash	replicate	i3e-07 o2.5e-06
replicate/google/gemini-3-pro	replicate	i2e-06 o1.2e-05	>200000 i4e-06 o1.8e-05
replicate/ibm-granite/granite-3.3-8b-instruct	replicate	i3e-08 o2.5e-07
replicate/meta/llama-2-13b	replicate	i1e-07 o5e-07
replicate/meta/llama-2-13b-chat	replicate	i1e-07 o5e-07
replicate/meta/llama-2-70b	replicate	i6.5e-07 o2.75e-06
replicate/meta/llama-2-70b-chat	replicate	i6.5e-07 o2.75e-06
replicate/meta/llama-2-7b	replicate	i5e-08 o2.5e-07
replicate/meta/llama-2-7b-chat	replicate	i5e-08 o2.5e-07
replicate/meta/llama-3-70b	replicate	i6.5e-07 o2.75e-06
replicate/meta/llama-3-70b-instruct	replicate	i6.5e-07 o2.75e-06
replicate/meta/llama-3-8b	replicate	i5e-08 o2.5e-07
replicate/meta/llama-3-8b-instruct	replicate	i5e-08 o2.5e-07
replicate/mistralai/mistral-7b-instruct-v0.2	replicate	i5e-08 o2.5e-07
replicate/mistralai/mistral-7b-v0.1	replicate	i5e-08 o2.5e-07
replicate/mistralai/mixtral-8x7b-instruct-v0.1	replicate	i3e-07 o1e-06
replicate/openai/gpt-4.1	replicate	i2e-06 o8e-06
replicate/openai/gpt-4.1-mini	replicate	i4e-07 o1.6e-06
replicate/openai/gpt-4.1-nano	replicate	i1e-07 o4e-07
replicate/openai/gpt-4o	replicate	i2.5e-06 o1e-05
replicate/openai/gpt-4o-mini	replicate	i1.5e-07 o6e-07
replicate/openai/gpt-5	replicate	i1.25e-06 o1e-05
replicate/openai/gpt-5-mini	replicate	i2.5e-07 o2e-06
replicate/openai/gpt-5-nano	replicate	i5e-08 o4e-07
replicate/openai/gpt-oss-120b	replicate	i1.8e-07 o7.2e-07
replicate/openai/gpt-oss-20b	replicate	i9e-08 o3.6e-07
replicate/openai/o1	replicate	i1.5e-05 o6e-05 t6e-05
replicate/openai/o1-mini	replicate	i1.1e-06 o4.4e-06 t4.4e-06
replicate/openai/o4-mini	replicate	i1e-06 o4e-06 t4e-06
replicate/qwen/qwen3-235b-a22b-instruct-2507	replicate	i2.64e-07 o1.06e-06
replicate/xai/grok-4	replicate	i7.2e-06 o3.6e-05
rerank-v5.0-fast	cohere	i2e-08 o0.0
rerank-v5.0-pro	cohere	i5e-08 o0.0
sagemaker/meta-textgeneration-llama-2-13b	sagemaker	i0.0 o0.0
sagemaker/meta-textgeneration-llama-2-13b-f	sagemaker	i0.0 o0.0
sagemaker/meta-textgeneration-llama-2-70b	sagemaker	i0.0 o0.0
sagemaker/meta-textgeneration-llama-2-70b-b-f	sagemaker	i0.0 o0.0
sagemaker/meta-textgeneration-llama-2-7b	sagemaker	i0.0 o0.0
sagemaker/meta-textgeneration-llama-2-7b-f	sagemaker	i0.0 o0.0
sail/deepseek-ai/DeepSeek-V4-Flash-0731	sail	i9e-08 o1.8e-07 r2e-08	@flex i5e-08 o9e-08 r1e-08
sail/deepseek-ai/DeepSeek-V4-Pro-0813	sail	i9.2e-07 o2.77e-06 r4e-08	@flex i4.6e-07 o1.39e-06 r2e-08
sail/deepseek-ai/DeepSeek-V4.1-Flash	sail	i9e-08 o3e-07 r6e-09	@flex i5e-08 o1.5e-07 r4e-09
sail/google/gemma-4-12B-it	sail	i3e-07 o2e-06 r1.5e-07	@flex i5e-08 o1e-06 r2e-08
sail/google/gemma-4-31B-it	sail	i4e-07 o6e-07 r2e-07	@flex i6e-08 o3e-07 r2e-08
sail/moonshotai/Kimi-K2.6	sail	i1e-06 o4e-06 r2e-07	@flex i3.5e-07 o2e-06 r1e-07
sail/moonshotai/Kimi-K3	sail	i2.5e-06 o1.25e-05 r2.5e-07	@flex i1.25e-06 o6.25e-06 r1.5e-07
sail/nvidia/Gemma-4-31B-IT-NVFP4	sail	i1.4e-07 o4e-07 r7e-08	@flex i7e-08 o2e-07 r4e-08
sail/openai/gpt-oss-120b	sail	i6e-08 o4e-07 r3e-08
sail/Qwen/Qwen3.6-35B-A3B	sail	i5e-08 o4e-07 r2e-08	@flex i5e-08 o4e-07 r2e-08
sail/zai-org/GLM-5.3	sail	i9.8e-07 o3.08e-06 r1.8e-07	@flex i4e-07 o1.8e-06 r8e-08
sail/zai-org/GLM-5.3-Flash	sail	i1.1e-07 o3.5e-07 r2e-08	@flex i5e-08 o1.8e-07 r1e-08
sambanova/DeepSeek-R1	sambanova	i5e-06 o7e-06
sambanova/DeepSeek-V3.1	sambanova	i3e-06 o4.5e-06
sambanova/DeepSeek-V3.2	sambanova	i3e-06 o4.5e-06
sambanova/gemma-4-31B-it	sambanova	i3.8e-07 o1.15e-06
sambanova/gpt-oss-120b	sambanova	i2.2e-07 o5.9e-07
sambanova/Llama-4-Maverick-17B-128E-Instruct	sambanova	i6.3e-07 o1.8e-06
sambanova/Meta-Llama-3.3-70B-Instruct	sambanova	i6e-07 o1.2e-06
sambanova/MiniMax-M2.7	sambanova	i6e-07 o2.4e-06
sarvam/sarvam-m	sarvam	i0 o0 r0 w0 h0
scaledown/classify	scaledown	i5e-08 o0.0
scaledown/compress	scaledown	i5e-08 o0.0
scaledown/decisions	scaledown	i5e-08 o0.0
scaledown/extract	scaledown	i5e-08 o0.0
scaledown/summarize	scaledown	i5e-08 o0.0
scaleway/BAAI/bge-multilingual-gemma2	scaleway	i1e-07 o0.0
scaleway/deepseek-v4-flash-0731	scaleway	i4e-07 o8e-07 r8e-08
scaleway/glm-5.2	scaleway	i1.8e-06 o5.5e-06
scaleway/google/gemma-4-26b-a4b-it	scaleway	i2.5e-07 o5e-07
scaleway/meta/llama-3.3-70b-instruct	scaleway	i9e-07 o9e-07
scaleway/mistralai/mistral-medium-3.5-128b	scaleway	i1.5e-06 o7.5e-06
scaleway/mistralai/mistral-small-3.2-24b-instruct-2506	scaleway	i1.5e-07 o3.5e-07
scaleway/mistralai/pixtral-12b-2409	scaleway	i2e-07 o2e-07
scaleway/openai/gpt-oss-120b	scaleway	i1.5e-07 o6e-07
scaleway/qwen/qwen3-235b-a22b-instruct-2507	scaleway	i7.5e-07 o2.25e-06
scaleway/qwen/qwen3-coder-30b-a3b-instruct	scaleway	i2e-07 o8e-07
scaleway/qwen/qwen3-embedding-8b	scaleway	i1e-07 o0.0
scaleway/qwen/qwen3.5-397b-a17b	scaleway	i6e-07 o3.6e-06
scaleway/qwen/qwen3.6-35b-a3b	scaleway	i2.5e-07 o1.5e-06
scx-ai/DeepSeek-V4.1-flash	scx-ai	i1.5e-07 o6e-07 r1e-08
scx-ai/GLM-5.2	scx-ai	i6.1e-07 o1.98e-06 r2.2e-07
scx-ai/GLM-5.3	scx-ai	i9.8e-07 o3.08e-06 r1.8e-07
scx-ai/Kimi-K3	scx-ai	i2.83e-06 o1.413e-05 r2.8e-07
scx-ai/Qwen3.8-Max	scx-ai	i1.65e-06 o4.99e-06 r2.1e-07
snowflake/claude-3-5-sonnet	snowflake	i3e-06 o1.5e-05 r3e-07
snowflake/claude-3-7-sonnet	snowflake	i3e-06 o1.5e-05 r3e-07
snowflake/claude-4-opus	snowflake	i5e-06 o2.5e-05 r5e-07
snowflake/claude-4-sonnet	snowflake	i3e-06 o1.5e-05 r3e-07
snowflake/claude-haiku-4-5	snowflake	i1e-06 o5e-06 r1e-07
snowflake/claude-sonnet-4-5	snowflake	i3e-06 o1.5e-05 r3e-07
snowflake/claude-sonnet-4-6	snowflake	i3e-06 o1.5e-05 r3e-07
snowflake/deepseek-r1	snowflake	i1.35e-06 o5.4e-06
snowflake/llama3.1-405b	snowflake	i1.2e-06 o1.2e-06
snowflake/llama3.1-70b	snowflake	i7.2e-07 o7.2e-07
snowflake/llama3.1-8b	snowflake	i2.4e-07 o2.4e-07
snowflake/llama3.3-70b	snowflake	i7.2e-07 o7.2e-07
snowflake/llama4-maverick	snowflake	i2.4e-07 o9.7e-07
snowflake/mistral-large2	snowflake	i2e-06 o6e-06
snowflake/openai-gpt-4.1	snowflake	i2e-06 o8e-06 r5e-07
snowflake/openai-gpt-5	snowflake	i1.25e-06 o1e-05 r1.25e-07
snowflake/openai-gpt-5-mini	snowflake	i3e-07 o1.2e-06
snowflake/openai-gpt-5-nano	snowflake	i1.5e-07 o6e-07
snowflake/snowflake-arctic-embed-l-v2.0	snowflake	i7e-08 o0.0
snowflake/snowflake-arctic-embed-m-v2.0	snowflake	i7e-08 o0.0
snowflake/snowflake-llama-3.3-70b	snowflake	i7.2e-07 o7.2e-07
strands_decider/strands-decider-2B-hobson-v19	strands_decider	i0.0 o0.0
streamlake/deepseek-r1	streamlake	i5.71e-07 o2.286e-06 r2.29e-07
streamlake/DeepSeek-V3	streamlake	i2.86e-07 o1.143e-06 r1.14e-07
streamlake/deepseek-v3.1	streamlake	i5.71e-07 o1.714e-06 r2.29e-07
streamlake/deepseek-v4-flash	streamlake	i1.4e-07 o2.8e-07 r2.8e-08
streamlake/deepseek-v4-flash-0731	streamlake	i4.4e-07 o1.32e-06 r1.4e-08
streamlake/deepseek-v4-pro	streamlake	i1.74e-06 o3.48e-06 r1.45e-07
streamlake/DeepSeek-V4-Pro-0813	streamlake	i1.32e-06 o3.96e-06 r4.4e-08
streamlake/deepseek-v4.1-flash-1017	streamlake	i3e-07 o1.2e-06 r6e-09
streamlake/deepseek-v4.1-flash-260910	streamlake	i3e-07 o1.2e-06 r6e-09
streamlake/glm-5	streamlake	i1e-06 o3.2e-06 r2e-07
streamlake/glm-5.1	streamlake	i1.4e-06 o4.4e-06 r2.6e-07
streamlake/glm-5.2	streamlake	i1.4e-06 o4.4e-06 r2.6e-07
streamlake/GLM-5.3	streamlake	i1.4e-06 o4.4e-06 r2.6e-07
streamlake/GLM-5.3-Flash	streamlake	i1.5e-07 o5e-07 r3e-08
streamlake/Kimi-K2-Instruct-0905	streamlake	i5.71e-07 o2.286e-06 r1.43e-07
streamlake/kimi-k2.6	streamlake	i9.5e-07 o4e-06 r1.6e-07
streamlake/kimi-k2.7-code	streamlake	i9.5e-07 o4e-06 r1.9e-07
streamlake/mimo-v2.6-flash	streamlake	i1.4e-07 o2.8e-07 r2.8e-09
streamlake/mimo-v2.6-pro	streamlake	i4.35e-07 o8.7e-07 r3.6e-09
streamlake/minimax-m2.5	streamlake	i3e-07 o1.2e-06 r3e-08 w3.75e-07
streamlake/minimax-m3	streamlake	i6e-07 o2.4e-06 r1.2e-07	>512000 i1.2e-06 o4.8e-06 r2.4e-07
streamlake/qwen3.5-397b-a17b	streamlake	i6e-07 o3.6e-06 r1.2e-07
streamlake/qwen3.6-27b	streamlake	i6e-07 o3.6e-06
streamlake/qwen3.6-35b-a3b	streamlake	i3.75e-07 o2.25e-06
streamlake/qwen3.8-2.4t-a95b	streamlake	i2e-06 o6e-06 r2.5e-07 w2.5e-06
streamlake/qwen3.8-27b	streamlake	i5e-07 o3e-06 r1e-07 w6.25e-07
tencent/deepseek-v4-flash	tencent	i1.4e-07 o2.8e-07 r2.8e-09 w0.0
tencent/deepseek-v4-pro	tencent	i1.74e-06 o3.48e-06 r1.45e-07 w0.0
tencent/deepseek-v4-pro-0813	tencent	i1.32e-06 o3.96e-06 r4.4e-08 w0.0
tencent/deepseek-v4.1-flash	tencent	i3e-07 o1.2e-06 r6e-09 w0.0
tencent/glm-5.2	tencent	i1.4e-06 o4.4e-06 r2.6e-07 w0.0
tencent/glm-5.3	tencent	i1.4e-06 o4.4e-06 r2.6e-07 w0.0
tencent/glm-5.3-flash	tencent	i1.5e-07 o5e-07 r3e-08 w0.0
tencent/glm-5.3-flashx	tencent	i3.7e-07 o1.25e-06 r7.5e-08 w0.0
tencent/hy4	tencent	i8.34e-07 o2.501e-06 r4.2e-08
tencent/hy4-preview	tencent	i8.34e-07 o2.501e-06 r4.2e-08
tencent/kimi-k2.7-code	tencent	i9.5e-07 o4e-06 r1.9e-07 w0.0
tencent/kimi-k2.7-code-highspeed	tencent	i1.9e-06 o8e-06 r3.8e-07 w0.0
tencent/kimi-k2.8-preview	tencent	i1e-06 o4e-06 r2.5e-07 w0.0
tencent/kimi-k3	tencent	i3e-06 o1.5e-05 r3e-07 w0.0
tencent/minimax-m3	tencent	i3e-07 o1.2e-06 r6e-08 w0.0
tensormesh/deepseek-ai/DeepSeek-V4-Flash	tensormesh	i1.4e-07 o2.8e-07 r0
tensormesh/google/gemma-4-31B-it	tensormesh	i1.4e-07 o5.6e-07 r0
tensormesh/lukealonso/GLM-5.1-NVFP4-MTP	tensormesh	i1.4e-06 o4.4e-06 r0
tensormesh/MiniMaxAI/MiniMax-M2.5	tensormesh	i3e-07 o1.2e-06 r0
tensormesh/moonshotai/Kimi-K2.6	tensormesh	i9.6e-07 o4e-06 r0
tensormesh/openai/gpt-oss-120b	tensormesh	i1.5e-07 o6e-07 r0
tensormesh/openai/gpt-oss-20b	tensormesh	i7e-08 o2.8e-07 r0
tensormesh/Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8	tensormesh	i4.5e-07 o1.8e-06 r0
tensormesh/Qwen/Qwen3.5-397B-A17B-FP8	tensormesh	i6e-07 o3.6e-06 r0
tensormesh/Qwen/Qwen3.6-27B-FP8	tensormesh	i3.2e-07 o3.2e-06 r0
text-completion-codestral/codestral-2405	text-completion-codestral	i0.0 o0.0
text-completion-codestral/codestral-latest	text-completion-codestral	i0.0 o0.0
text-completion-inception/mercury-edit-2	text-completion-inception	i2.5e-07 o7.5e-07 r2.5e-08
text-embedding-004	vertex_ai-embedding-models	i1e-07 o0
text-embedding-005	vertex_ai-embedding-models	i1e-07 o0
text-embedding-3-large	openai	i1.3e-07 o0.0	@batch i6.5e-08 o0.0
text-embedding-3-small	openai	i2e-08 o0.0	@batch i1e-08 o0.0
text-embedding-ada-002	openai	i1e-07 o0.0
text-embedding-ada-002-v2	openai	i1e-07 o0.0	@batch i5e-08 o0.0
text-embedding-large-exp-03-07	vertex_ai-embedding-models	i1e-07 o0
text-embedding-preview-0409	vertex_ai-embedding-models	i6.25e-09 o0
text-multilingual-embedding-002	vertex_ai-embedding-models	i1e-07 o0
text-unicorn	vertex_ai-text-models	i1e-05 o2.8e-05
text-unicorn@001	vertex_ai-text-models	i1e-05 o2.8e-05
together-ai-21.1b-41b	together_ai	i8e-07 o8e-07
together-ai-4.1b-8b	together_ai	i2e-07 o2e-07
together-ai-41.1b-80b	together_ai	i9e-07 o9e-07
together-ai-8.1b-21b	together_ai	i3e-07 o3e-07
together-ai-81.1b-110b	together_ai	i1.8e-06 o1.8e-06
together-ai-embedding-151m-to-350m	together_ai	i1.6e-08 o0.0
together-ai-embedding-up-to-150m	together_ai	i8e-09 o0.0
together-ai-up-to-4b	together_ai	i1e-07 o1e-07
together_ai/arcee-ai/trinity-mini	together_ai	i4.5e-08 o1.5e-07
together_ai/arize-ai/qwen-2-1.5b-instruct	together_ai	i1e-07 o1e-07
together_ai/BAAI/bge-base-en-v1.5	together_ai	i8e-09 o0.0
together_ai/deepseek-ai/DeepSeek-R1-0528	together_ai	i3e-06 o7e-06
together_ai/deepseek-ai/DeepSeek-V3	together_ai	i1.25e-06 o1.25e-06
together_ai/deepseek-ai/DeepSeek-V3.1	together_ai	i6e-07 o1.7e-06
together_ai/deepseek-ai/DeepSeek-V4-Flash-0731	together_ai	i1.4e-07 o2.8e-07 r3e-08
together_ai/deepseek-ai/DeepSeek-V4-Pro-0813	together_ai	i1.32e-06 o3.96e-06 r1.3e-07
together_ai/deepseek-ai/DeepSeek-V4.1-Flash	together_ai	i3e-07 o1.2e-06 r6e-09
together_ai/deepseek-ai/DeepSeek-V4.1-Flash-1017	together_ai	i3e-07 o1.2e-06 r6e-09
together_ai/essentialai/rnj-1-instruct	together_ai	i1.5e-07 o1.5e-07
together_ai/google/gemma-4-31B-it	together_ai	i3.9e-07 o9.7e-07
together_ai/meta-llama/Llama-3.1-405B-Instruct	together_ai	i3.5e-06 o3.5e-06
together_ai/meta-llama/Llama-3.2-1B-Instruct	together_ai	i6e-08 o6e-08
together_ai/meta-llama/Llama-3.2-3B-Instruct	together_ai	i6e-08 o6e-08
together_ai/meta-llama/Llama-3.3-70B-Instruct-Turbo	together_ai	i1.04e-06 o1.04e-06
together_ai/meta-llama/Llama-4-Scout-17B-16E-Instruct	together_ai	i1.8e-07 o5.9e-07
together_ai/meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo	together_ai	i8.8e-07 o8.8e-07
together_ai/meta-llama/Meta-Llama-3.1-8B	together_ai	i2e-07 o2e-07
together_ai/meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo	together_ai	i1.8e-07 o1.8e-07
together_ai/meta-models/Muse-Glimmer-30B	together_ai	i3.5e-07 o1.5e-06 r4e-08
together_ai/meta-models/Muse-Spark-Open-816B-A42B	together_ai	i1.25e-06 o4.25e-06 r1.5e-07
together_ai/MiniMaxAI/MiniMax-M2.7	together_ai	i3e-07 o1.2e-06 r6e-08
together_ai/MiniMaxAI/MiniMax-M3	together_ai	i3e-07 o1.2e-06 r6e-08
together_ai/MiniMaxAI/MiniMax-M3.1-Flash	together_ai	i1.5e-07 o6e-07 r1.5e-08
together_ai/mistralai/Ministral-3-14B-Instruct-2512	together_ai	i2e-07 o2e-07
together_ai/mistralai/Mistral-7B-Instruct-v0.3	together_ai	i2e-07 o2e-07
together_ai/mistralai/Mistral-Small-24B-Instruct-2501	together_ai	i1e-07 o3e-07
together_ai/mistralai/Mixtral-8x7B-Instruct-v0.1	together_ai	i6e-07 o6e-07
together_ai/moonshotai/Kimi-K2-Instruct	together_ai	i1e-06 o3e-06
together_ai/moonshotai/Kimi-K2.5-fp4	together_ai	i5e-07 o2.8e-06
together_ai/moonshotai/Kimi-K2.6	together_ai	i1.2e-06 o4.5e-06 r2e-07
together_ai/moonshotai/Kimi-K2.7-Code	together_ai	i9.5e-07 o4e-06 r1.9e-07
together_ai/moonshotai/Kimi-K3	together_ai	i3e-06 o1.5e-05 r3e-07
together_ai/moonshotai/Kimi-K3.1-Pro	together_ai	i2e-06 o1e-05 r2e-07
together_ai/nvidia/nemotron-3-ultra-550b-a55b	together_ai	i6e-07 o3.6e-06 r2e-07
together_ai/nvidia/NVIDIA-Nemotron-3.5-Super-VL	together_ai	i1.5e-07 o5e-07 r2e-08
together_ai/nvidia/NVIDIA-Nemotron-Nano-9B-v2	together_ai	i6e-08 o2.5e-07
together_ai/openai/gpt-oss-120b	together_ai	i1.5e-07 o6e-07
together_ai/openai/gpt-oss-20b	together_ai	i5e-08 o2e-07
together_ai/Prism-ML/Ternary-Bonsai-27B	together_ai	i0.0 o0.0
together_ai/Qwen/Qwen2-1.5B-Instruct	together_ai	i2e-08 o2e-08
together_ai/Qwen/Qwen2.5-14B-Instruct	together_ai	i8e-07 o8e-07
together_ai/Qwen/Qwen2.5-72B-Instruct	together_ai	i1.2e-06 o1.2e-06
together_ai/Qwen/Qwen2.5-72B-Instruct-Turbo	together_ai	i1.2e-06 o1.2e-06
together_ai/Qwen/Qwen2.5-7B-Instruct-Turbo	together_ai	i3e-07 o3e-07
together_ai/Qwen/Qwen2.5-VL-72B-Instruct	together_ai	i1.95e-06 o8e-06
together_ai/Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8	together_ai	i2e-06 o2e-06
together_ai/Qwen/Qwen3-Coder-Next-FP8	together_ai	i5e-07 o1.2e-06
together_ai/Qwen/Qwen3-Next-80B-A3B-Instruct	together_ai	i1.5e-07 o1.5e-06
together_ai/Qwen/Qwen3-Next-80B-A3B-Thinking	together_ai	i1.5e-07 o1.5e-06
together_ai/Qwen/Qwen3-VL-32B-Instruct	together_ai	i5e-07 o1.5e-06
together_ai/Qwen/Qwen3-VL-8B-Instruct	together_ai	i1.8e-07 o6.8e-07
together_ai/Qwen/Qwen3.5-397B-A17B	together_ai	i6e-07 o3.6e-06 r3.5e-07
together_ai/Qwen/Qwen3.5-9B	together_ai	i1.7e-07 o2.5e-07
together_ai/Qwen/Qwen3.6-Plus	together_ai	i5e-07 o3e-06
together_ai/Qwen/Qwen3.7-Max	together_ai	i2.5e-06 o7.5e-06 r5e-07
together_ai/Qwen/Qwen3.7-Plus	together_ai	i3.2e-07 o1.28e-06
together_ai/Qwen/Qwen3.8-2.4T-A95B	together_ai	i2e-06 o6e-06 r2.5e-07
together_ai/Qwen/Qwen3.8-Flash	together_ai	i1.5e-07 o4.7e-07
together_ai/reflection/Beam-1.0-501B-A23B	together_ai	i4e-07 o1.2e-06 r4e-08
together_ai/ricursive-ai/Ripple-65B-Preview	together_ai	i2e-07 o6e-07 r2e-08
together_ai/Salesforce/Llama-Rank-V1	together_ai	i1e-07 o0.0
together_ai/thinkingmachines/Inkling	together_ai	i1e-06 o4.05e-06 r1.7e-07
together_ai/together/Tev1-4B-experimental	together_ai	i4.2e-08 o0.0
together_ai/zai-org/GLM-4.5-Air-FP8	together_ai	i2e-07 o1.1e-06
together_ai/zai-org/GLM-4.6	together_ai	i6e-07 o2.2e-06
together_ai/zai-org/GLM-4.7	together_ai	i4.5e-07 o2e-06
together_ai/zai-org/GLM-5	together_ai	i1e-06 o3.2e-06
together_ai/zai-org/GLM-5.1	together_ai	i1.4e-06 o4.4e-06 r2.6e-07
together_ai/zai-org/GLM-5.2	together_ai	i1.4e-06 o4.4e-06 r2.6e-07
together_ai/zai-org/GLM-5.3	together_ai	i1.4e-06 o4.4e-06 r2.6e-07
together_ai/zai-org/GLM-5.3-Flash	together_ai	i1.5e-07 o5e-07 r3e-08
typesafe/jev-1.13.0	typesafe	i4.2e-08 o0.0
typesafe/jev-1.14.0	typesafe	i4.2e-08 o0.0
typesafe/jev-latest	typesafe	i4.2e-08 o0.0
typesafe/jev-preview	typesafe	i4.2e-08 o0.0
us-gov.anthropic.claude-fable-5-1	bedrock_converse	i1.2e-05 o6e-05 r3e-07 w1.5e-05 h2.4e-05
us-gov.anthropic.claude-haiku-5-5	bedrock_converse	i1.2e-07 o6e-07 r1.2e-08 w1.5e-07 h2.4e-07	>100000 i6e-07 o3e-06 r6e-08 w7.5e-07 h1.2e-06
us-gov.anthropic.claude-opus-4-8	bedrock_converse	i6e-06 o3e-05 r6e-07 w7.5e-06 h1.2e-05
us-gov.anthropic.claude-opus-5	bedrock_converse	i6e-06 o3e-05 r6e-07 w7.5e-06 h1.2e-05	@batch i3e-06 o1.5e-05
us-gov.anthropic.claude-opus-5-5	bedrock_converse	i4.8e-06 o2.4e-05 r2.4e-07 w6e-06 h9.6e-06
us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0	bedrock_converse	i3.6e-06 o1.8e-05 r3.6e-07 w4.5e-06 h7.2e-06	>200000 i7.2e-06 o2.7e-05 r7.2e-07 w9e-06 h1.44e-05
us-gov.anthropic.claude-sonnet-5	bedrock_converse	i2.4e-06 o1.2e-05 r2.4e-07 w3e-06 h4.8e-06
us-gov.anthropic.claude-sonnet-5-5	bedrock_converse	i2.4e-06 o1.2e-05 r1.2e-07 w3e-06 h4.8e-06
us-gov.nvidia.nemotron-nano-12b-v2	bedrock_converse	i2.4e-07 o7.2e-07
us-gov.nvidia.nemotron-nano-3-30b	bedrock_converse	i7.2e-08 o2.88e-07
us-gov.nvidia.nemotron-nano-9b-v2	bedrock_converse	i7.2e-08 o2.76e-07
us-gov.nvidia.nemotron-super-3-120b	bedrock_converse	i1.8e-07 o7.8e-07
us-gov.openai.gpt-oss-120b-1:0	bedrock_converse	i1.8e-07 o7.2e-07
us-gov.openai.gpt-oss-20b-1:0	bedrock_converse	i8.4e-08 o3.6e-07
us-gov.xai.grok-4.6	bedrock_converse	i2.64e-06 o7.92e-06 r6.6e-07
us-gov.xai.grok-4.7	bedrock_converse	i2.64e-06 o7.92e-06 r6.6e-07	@batch i1.32e-06 o3.96e-06	@flex i1.32e-06 o3.96e-06 r3.3e-07	@priority i4.62e-06 o1.386e-05 r1.155e-06
us.amazon.nova-2-lite-v1:0	bedrock_converse	i3.3e-07 o2.75e-06 r8.25e-08	@batch i1.65e-07 o1.375e-06	@flex i1.65e-07 o1.375e-06 r4.125e-08	@priority i5.775e-07 o4.8125e-06 r1.44375e-07
us.amazon.nova-2-pro-preview-20251202-v1:0	bedrock_converse	i1.375e-06 o1.1e-05 r3.4375e-07	@batch i6.875e-07 o5.5e-06	@priority i2.40625e-06 o1.925e-05
us.amazon.nova-lite-v1:0	bedrock_converse	i6e-08 o2.4e-07 r1.5e-08	@batch i3e-08 o1.2e-07
us.amazon.nova-micro-v1:0	bedrock_converse	i3.5e-08 o1.4e-07 r8.75e-09	@batch i1.75e-08 o7e-08
us.amazon.nova-pro-v1:0	bedrock_converse	i8e-07 o3.2e-06 r2e-07	@batch i4e-07 o1.6e-06	@flex i4e-07 o1.6e-06 r1e-07	@priority i1.4e-06 o5.6e-06 r3.5e-07
us.anthropic.claude-3-5-haiku-20241022-v1:0	bedrock	i8e-07 o4e-06 r8e-08 w1e-06
us.anthropic.claude-3-5-sonnet-20240620-v1:0	bedrock	i3e-06 o1.5e-05 r3e-07 w3.75e-06
us.anthropic.claude-3-5-sonnet-20241022-v2:0	bedrock	i3e-06 o1.5e-05 r3e-07 w3.75e-06
us.anthropic.claude-3-7-sonnet-20250219-v1:0	bedrock_converse	i3e-06 o1.5e-05 r3e-07 w3.75e-06
us.anthropic.claude-3-opus-20240229-v1:0	bedrock	i1.5e-05 o7.5e-05 r1.5e-06 w1.875e-05
us.anthropic.claude-fable-5	bedrock_converse	i1.1e-05 o5.5e-05 r1.1e-06 w1.375e-05 h2.2e-05
us.anthropic.claude-fable-5-1	bedrock_converse	i1.1e-05 o5.5e-05 r2.75e-07 w1.375e-05 h2.2e-05
us.anthropic.claude-haiku-4-5-20251001-v1:0	bedrock_converse	i1.1e-06 o5.5e-06 r1.1e-07 w1.375e-06 h2.2e-06	@batch i5.5e-07 o2.75e-06
us.anthropic.claude-haiku-5-5	bedrock_converse	i1.1e-07 o5.5e-07 r1.1e-08 w1.375e-07 h2.2e-07	>100000 i5.5e-07 o2.75e-06 r5.5e-08 w6.875e-07 h1.1e-06
us.anthropic.claude-mythos-5	bedrock_converse	i1.1e-05 o5.5e-05 r1.1e-06 w1.375e-05 h2.2e-05
us.anthropic.claude-mythos-5-1	bedrock_converse	i1.1e-05 o5.5e-05 r2.75e-07 w1.375e-05 h2.2e-05
us.anthropic.claude-mythos-preview	bedrock_converse	i2.75e-05 o0.0001375 r2.75e-06 w3.4375e-05 h5.5e-05
us.anthropic.claude-opus-4-1-20250805-v1:0	bedrock_converse	i1.5e-05 o7.5e-05 r1.5e-06 w1.875e-05
us.anthropic.claude-opus-4-20250514-v1:0	bedrock_converse	i1.5e-05 o7.5e-05 r1.5e-06 w1.875e-05
us.anthropic.claude-opus-4-5-20251101-v1:0	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
us.anthropic.claude-opus-4-6-v1	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
us.anthropic.claude-opus-4-7	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
us.anthropic.claude-opus-4-8	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05
us.anthropic.claude-opus-5	bedrock_converse	i5.5e-06 o2.75e-05 r5.5e-07 w6.875e-06 h1.1e-05	@batch i2.75e-06 o1.375e-05
us.anthropic.claude-opus-5-5	bedrock_converse	i4.4e-06 o2.2e-05 r2.2e-07 w5.5e-06 h8.8e-06
us.anthropic.claude-sonnet-4-20250514-v1:0	bedrock_converse	i3e-06 o1.5e-05 r3e-07 w3.75e-06	>200000 i6e-06 o2.25e-05 r6e-07 w7.5e-06
us.anthropic.claude-sonnet-4-5-20250929-v1:0	bedrock_converse	i3.3e-06 o1.65e-05 r3.3e-07 w4.125e-06 h6.6e-06	>200000 i6.6e-06 o2.475e-05 r6.6e-07 w8.25e-06 h1.32e-05	@batch i1.65e-06 o8.25e-06
us.anthropic.claude-sonnet-4-6	bedrock_converse	i3.3e-06 o1.65e-05 r3.3e-07 w4.125e-06 h6.6e-06
us.anthropic.claude-sonnet-5	bedrock_converse	i2.2e-06 o1.1e-05 r2.2e-07 w2.75e-06 h4.4e-06
us.anthropic.claude-sonnet-5-5	bedrock_converse	i2.2e-06 o1.1e-05 r1.1e-07 w2.75e-06 h4.4e-06
us.cohere.embed-v4:0	bedrock	i1.2e-07 o0.0
us.deepseek.r1-v1:0	bedrock_converse	i1.35e-06 o5.4e-06
us.deepseek.v3.2	bedrock_converse	i6.2e-07 o1.85e-06	@batch i3.1e-07 o9.25e-07	@flex i3.1e-07 o9.25e-07	@priority i1.085e-06 o3.2375e-06
us.meta.llama3-1-405b-instruct-v1:0	bedrock	i2.4e-06 o2.4e-06
us.meta.llama3-1-70b-instruct-v1:0	bedrock	i7.2e-07 o7.2e-07	@batch i3.6e-07 o3.6e-07
us.meta.llama3-1-8b-instruct-v1:0	bedrock	i2.2e-07 o2.2e-07	@batch i1.1e-07 o1.1e-07
us.meta.llama3-2-11b-instruct-v1:0	bedrock	i1.6e-07 o1.6e-07
us.meta.llama3-2-1b-instruct-v1:0	bedrock	i1e-07 o1e-07
us.meta.llama3-2-3b-instruct-v1:0	bedrock	i1.5e-07 o1.5e-07
us.meta.llama3-2-90b-instruct-v1:0	bedrock	i7.2e-07 o7.2e-07
us.meta.llama3-3-70b-instruct-v1:0	bedrock_converse	i7.2e-07 o7.2e-07	@batch i3.6e-07 o3.6e-07
us.meta.llama4-maverick-17b-instruct-v1:0	bedrock_converse	i2.4e-07 o9.7e-07	@batch i1.2e-07 o4.85e-07
us.meta.llama4-scout-17b-instruct-v1:0	bedrock_converse	i1.7e-07 o6.6e-07	@batch i8.5e-08 o3.3e-07
us.mistral.pixtral-large-2502-v1:0	bedrock_converse	i2e-06 o6e-06
us.moonshotai.kimi-k3	bedrock_converse	i3.3e-06 o1.65e-05 r3.3e-07 w4.125e-06	@flex i1.65e-06 o8.25e-06 r1.65e-07 w2.0625e-06	@priority i5.775e-06 o2.8875e-05 r5.775e-07 w7.21875e-06
us.moonshotai.kimi-k3.1	bedrock_converse	i4.4e-06 o2.2e-05 r2.2e-07 w5.5e-06	@flex i2.2e-06 o1.1e-05 r1.1e-07 w2.75e-06	@priority i7.7e-06 o3.85e-05 r3.85e-07 w9.625e-06
us.openai.gpt-5.4	bedrock_converse	i2.75e-06 o1.65e-05 r2.75e-07	>272000 i5.5e-06 o2.475e-05 r5.5e-07
us.openai.gpt-5.5	bedrock_converse	i5.5e-06 o3.3e-05 r5.5e-07	>272000 i1.1e-05 o4.95e-05 r1.1e-06
us.openai.gpt-5.6-luna	bedrock_converse	i2.2e-07 o1.32e-06 r2.2e-08 w2.75e-07	>272000 i4.4e-07 o1.98e-06 r4.4e-08 w5.5e-07
us.openai.gpt-5.6-sol	bedrock_converse	i4.4e-06 o2.2e-05 r4.4e-07 w5.5e-06	>272000 i8.8e-06 o3.3e-05 r8.8e-07 w1.1e-05
us.openai.gpt-5.6-terra	bedrock_converse	i2.2e-06 o1.32e-05 r2.2e-07 w2.75e-06	>272000 i4.4e-06 o1.98e-05 r4.4e-07 w5.5e-06
us.openai.gpt-6-astra	bedrock_converse	i1.1e-05 o5.5e-05 r1.1e-06 w1.375e-05	>272000 i2.2e-05 o8.25e-05 r2.2e-06 w2.75e-05	@ultrafast i6.6e-05 o0.00033 r6.6e-06 w8.25e-05	@ultrafast>272000 i0.000132 o0.000495 r1.32e-05 w0.000165
us.openai.gpt-6-luna	bedrock_converse	i1.1e-07 o5.5e-07 r1.1e-08 w1.375e-07	>272000 i2.2e-07 o8.25e-07 r2.2e-08 w2.75e-07
us.openai.gpt-6-sol	bedrock_converse	i2.2e-06 o1.1e-05 r2.2e-07 w2.75e-06	>272000 i4.4e-06 o1.65e-05 r4.4e-07 w5.5e-06
us.openai.gpt-6.1-sol	bedrock_converse	i2.2e-06 o1.1e-05 r1.1e-07 w2.75e-06	>272000 i4.4e-06 o1.65e-05 r2.2e-07 w5.5e-06	@ultrafast i1.32e-05 o6.6e-05 r6.6e-07 w1.65e-05	@ultrafast>272000 i2.64e-05 o9.9e-05 r1.32e-06 w3.3e-05
us.openai.gpt-6.1-terra	bedrock_converse	i1.1e-06 o5.5e-06 r5.5e-08 w1.375e-06	>272000 i2.2e-06 o8.25e-06 r1.1e-07 w2.75e-06
us.writer.palmyra-x4-v1:0	bedrock_converse	i2.5e-06 o1e-05
us.writer.palmyra-x5-v1:0	bedrock_converse	i6e-07 o6e-06
us.xai.grok-4.6	bedrock_converse	i2.2e-06 o6.6e-06 r5.5e-07	@flex i1.1e-06 o3.3e-06 r2.75e-07	@priority i3.85e-06 o1.155e-05 r9.625e-07
us.xai.grok-4.7	bedrock_converse	i2.2e-06 o6.6e-06 r5.5e-07	@flex i1.1e-06 o3.3e-06 r2.75e-07	@priority i3.85e-06 o1.155e-05 r9.625e-07
us.zai.glm-5.3	bedrock_converse	i1.848e-06 o5.808e-06 r3.432e-07 w2.31e-06	@batch i9.24e-07 o2.904e-06 r1.716e-07 w1.155e-06	@flex i9.24e-07 o2.904e-06 r1.716e-07 w1.155e-06	@priority i3.234e-06 o1.0164e-05 r6.006e-07 w4.0425e-06
v0/v0-1.0-md	v0	i3e-06 o1.5e-05
v0/v0-1.5-lg	v0	i1.5e-05 o7.5e-05
v0/v0-1.5-md	v0	i3e-06 o1.5e-05
vercel_ai_gateway/alibaba/qwen-3-14b	vercel_ai_gateway	i8e-08 o2.4e-07
vercel_ai_gateway/alibaba/qwen-3-235b	vercel_ai_gateway	i2e-07 o6e-07
vercel_ai_gateway/alibaba/qwen-3-30b	vercel_ai_gateway	i1e-07 o3e-07
vercel_ai_gateway/alibaba/qwen-3-32b	vercel_ai_gateway	i1e-07 o3e-07
vercel_ai_gateway/alibaba/qwen3-coder	vercel_ai_gateway	i4e-07 o1.6e-06
vercel_ai_gateway/amazon/nova-lite	vercel_ai_gateway	i6e-08 o2.4e-07
vercel_ai_gateway/amazon/nova-micro	vercel_ai_gateway	i3.5e-08 o1.4e-07
vercel_ai_gateway/amazon/nova-pro	vercel_ai_gateway	i8e-07 o3.2e-06
vercel_ai_gateway/amazon/titan-embed-text-v2	vercel_ai_gateway	i2e-08 o0.0
vercel_ai_gateway/anthropic/claude-3-5-sonnet	vercel_ai_gateway	i3e-06 o1.5e-05 r3e-07 w3.75e-06
vercel_ai_gateway/anthropic/claude-3-5-sonnet-20241022	vercel_ai_gateway	i3e-06 o1.5e-05 r3e-07 w3.75e-06
vercel_ai_gateway/anthropic/claude-3-7-sonnet	vercel_ai_gateway	i3e-06 o1.5e-05 r3e-07 w3.75e-06
vercel_ai_gateway/anthropic/claude-3-haiku	vercel_ai_gateway	i2.5e-07 o1.25e-06 r3e-08 w3e-07
vercel_ai_gateway/anthropic/claude-3-opus	vercel_ai_gateway	i1.5e-05 o7.5e-05 r1.5e-06 w1.875e-05
vercel_ai_gateway/anthropic/claude-3.5-haiku	vercel_ai_gateway	i8e-07 o4e-06 r8e-08 w1e-06
vercel_ai_gateway/anthropic/claude-3.5-sonnet	vercel_ai_gateway	i3e-06 o1.5e-05 r3e-07 w3.75e-06
vercel_ai_gateway/anthropic/claude-3.7-sonnet	vercel_ai_gateway	i3e-06 o1.5e-05 r3e-07 w3.75e-06
vercel_ai_gateway/anthropic/claude-4-opus	vercel_ai_gateway	i1.5e-05 o7.5e-05 r1.5e-06 w1.875e-05
vercel_ai_gateway/anthropic/claude-4-sonnet	vercel_ai_gateway	i3e-06 o1.5e-05 r3e-07 w3.75e-06
vercel_ai_gateway/anthropic/claude-haiku-4.5	vercel_ai_gateway	i1e-06 o5e-06 r1e-07 w1.25e-06
vercel_ai_gateway/anthropic/claude-opus-4	vercel_ai_gateway	i1.5e-05 o7.5e-05 r1.5e-06 w1.875e-05
vercel_ai_gateway/anthropic/claude-opus-4.1	vercel_ai_gateway	i1.5e-05 o7.5e-05 r1.5e-06 w1.875e-05
vercel_ai_gateway/anthropic/claude-opus-4.5	vercel_ai_gateway	i5e-06 o2.5e-05 r5e-07 w6.25e-06
vercel_ai_gateway/anthropic/claude-opus-4.6	vercel_ai_gateway	i5e-06 o2.5e-05 r5e-07 w6.25e-06
vercel_ai_gateway/anthropic/claude-sonnet-4	vercel_ai_gateway	i3e-06 o1.5e-05 r3e-07 w3.75e-06
vercel_ai_gateway/anthropic/claude-sonnet-4.5	vercel_ai_gateway	i3e-06 o1.5e-05 r3e-07 w3.75e-06
vercel_ai_gateway/cohere/command-a	vercel_ai_gateway	i2.5e-06 o1e-05
vercel_ai_gateway/cohere/command-r	vercel_ai_gateway	i1.5e-07 o6e-07
vercel_ai_gateway/cohere/command-r-plus	vercel_ai_gateway	i2.5e-06 o1e-05
vercel_ai_gateway/cohere/embed-v4.0	vercel_ai_gateway	i1.2e-07 o0.0
vercel_ai_gateway/deepseek/deepseek-r1	vercel_ai_gateway	i5.5e-07 o2.19e-06
vercel_ai_gateway/deepseek/deepseek-r1-distill-llama-70b	vercel_ai_gateway	i7.5e-07 o9.9e-07
vercel_ai_gateway/deepseek/deepseek-v3	vercel_ai_gateway	i9e-07 o9e-07
vercel_ai_gateway/google/gemini-2.5-flash	vercel_ai_gateway	i3e-07 o2.5e-06 r3e-08
vercel_ai_gateway/google/gemini-2.5-pro	vercel_ai_gateway	i1.25e-06 o1e-05 r1.25e-07	>200000 i2.5e-06 o1.5e-05 r2.5e-07
vercel_ai_gateway/google/gemini-embedding-001	vercel_ai_gateway	i1.5e-07 o0.0
vercel_ai_gateway/google/gemma-2-9b	vercel_ai_gateway	i2e-07 o2e-07
vercel_ai_gateway/google/text-embedding-005	vercel_ai_gateway	i2.5e-08 o0.0
vercel_ai_gateway/google/text-multilingual-embedding-002	vercel_ai_gateway	i2.5e-08 o0.0
vercel_ai_gateway/inception/mercury-coder-small	vercel_ai_gateway	i2.5e-07 o1e-06
vercel_ai_gateway/meta/llama-3-70b	vercel_ai_gateway	i5.9e-07 o7.9e-07
vercel_ai_gateway/meta/llama-3-8b	vercel_ai_gateway	i5e-08 o8e-08
vercel_ai_gateway/meta/llama-3.1-70b	vercel_ai_gateway	i7.2e-07 o7.2e-07
vercel_ai_gateway/meta/llama-3.1-8b	vercel_ai_gateway	i5e-08 o8e-08
vercel_ai_gateway/meta/llama-3.2-11b	vercel_ai_gateway	i1.6e-07 o1.6e-07
vercel_ai_gateway/meta/llama-3.2-1b	vercel_ai_gateway	i1e-07 o1e-07
vercel_ai_gateway/meta/llama-3.2-3b	vercel_ai_gateway	i1.5e-07 o1.5e-07
vercel_ai_gateway/meta/llama-3.2-90b	vercel_ai_gateway	i7.2e-07 o7.2e-07
vercel_ai_gateway/meta/llama-3.3-70b	vercel_ai_gateway	i7.2e-07 o7.2e-07
vercel_ai_gateway/meta/llama-4-maverick	vercel_ai_gateway	i2e-07 o6e-07
vercel_ai_gateway/meta/llama-4-scout	vercel_ai_gateway	i1e-07 o3e-07
vercel_ai_gateway/mistral/codestral	vercel_ai_gateway	i3e-07 o9e-07
vercel_ai_gateway/mistral/codestral-embed	vercel_ai_gateway	i1.5e-07 o0.0
vercel_ai_gateway/mistral/devstral-small	vercel_ai_gateway	i7e-08 o2.8e-07
vercel_ai_gateway/mistral/magistral-medium	vercel_ai_gateway	i2e-06 o5e-06
vercel_ai_gateway/mistral/magistral-small	vercel_ai_gateway	i5e-07 o1.5e-06
vercel_ai_gateway/mistral/ministral-3b	vercel_ai_gateway	i4e-08 o4e-08
vercel_ai_gateway/mistral/ministral-8b	vercel_ai_gateway	i1e-07 o1e-07
vercel_ai_gateway/mistral/mistral-embed	vercel_ai_gateway	i1e-07 o0.0
vercel_ai_gateway/mistral/mistral-large	vercel_ai_gateway	i2e-06 o6e-06
vercel_ai_gateway/mistral/mistral-saba-24b	vercel_ai_gateway	i7.9e-07 o7.9e-07
vercel_ai_gateway/mistral/mistral-small	vercel_ai_gateway	i1e-07 o3e-07
vercel_ai_gateway/mistral/mixtral-8x22b-instruct	vercel_ai_gateway	i1.2e-06 o1.2e-06
vercel_ai_gateway/mistral/pixtral-12b	vercel_ai_gateway	i1.5e-07 o1.5e-07
vercel_ai_gateway/mistral/pixtral-large	vercel_ai_gateway	i2e-06 o6e-06
vercel_ai_gateway/moonshotai/kimi-k2	vercel_ai_gateway	i5.5e-07 o2.2e-06
vercel_ai_gateway/morph/morph-v3-fast	vercel_ai_gateway	i8e-07 o1.2e-06
vercel_ai_gateway/morph/morph-v3-large	vercel_ai_gateway	i9e-07 o1.9e-06
vercel_ai_gateway/openai/gpt-3.5-turbo	vercel_ai_gateway	i5e-07 o1.5e-06
vercel_ai_gateway/openai/gpt-3.5-turbo-instruct	vercel_ai_gateway	i1.5e-06 o2e-06
vercel_ai_gateway/openai/gpt-4-turbo	vercel_ai_gateway	i1e-05 o3e-05
vercel_ai_gateway/openai/gpt-4.1	vercel_ai_gateway	i2e-06 o8e-06 r5e-07 w0.0
vercel_ai_gateway/openai/gpt-4.1-mini	vercel_ai_gateway	i4e-07 o1.6e-06 r1e-07 w0.0
vercel_ai_gateway/openai/gpt-4.1-nano	vercel_ai_gateway	i1e-07 o4e-07 r2.5e-08 w0.0
vercel_ai_gateway/openai/gpt-4o	vercel_ai_gateway	i2.5e-06 o1e-05 r1.25e-06 w0.0
vercel_ai_gateway/openai/gpt-4o-mini	vercel_ai_gateway	i1.5e-07 o6e-07 r7.5e-08 w0.0
vercel_ai_gateway/openai/o1	vercel_ai_gateway	i1.5e-05 o6e-05 r7.5e-06 w0.0
vercel_ai_gateway/openai/o3	vercel_ai_gateway	i2e-06 o8e-06 r5e-07 w0.0
vercel_ai_gateway/openai/o3-mini	vercel_ai_gateway	i1.1e-06 o4.4e-06 r5.5e-07 w0.0
vercel_ai_gateway/openai/o4-mini	vercel_ai_gateway	i1.1e-06 o4.4e-06 r2.75e-07 w0.0
vercel_ai_gateway/openai/text-embedding-3-large	vercel_ai_gateway	i1.3e-07 o0.0
vercel_ai_gateway/openai/text-embedding-3-small	vercel_ai_gateway	i2e-08 o0.0
vercel_ai_gateway/openai/text-embedding-ada-002	vercel_ai_gateway	i1e-07 o0.0
vercel_ai_gateway/perplexity/sonar	vercel_ai_gateway	i1e-06 o1e-06
vercel_ai_gateway/perplexity/sonar-pro	vercel_ai_gateway	i3e-06 o1.5e-05
vercel_ai_gateway/perplexity/sonar-reasoning	vercel_ai_gateway	i1e-06 o5e-06
vercel_ai_gateway/perplexity/sonar-reasoning-pro	vercel_ai_gateway	i2e-06 o8e-06
vercel_ai_gateway/vercel/v0-1.0-md	vercel_ai_gateway	i3e-06 o1.5e-05
vercel_ai_gateway/vercel/v0-1.5-md	vercel_ai_gateway	i3e-06 o1.5e-05
vercel_ai_gateway/xai/grok-2	vercel_ai_gateway	i2e-06 o1e-05
vercel_ai_gateway/xai/grok-2-vision	vercel_ai_gateway	i2e-06 o1e-05
vercel_ai_gateway/xai/grok-3	vercel_ai_gateway	i3e-06 o1.5e-05
vercel_ai_gateway/xai/grok-3-fast	vercel_ai_gateway	i5e-06 o2.5e-05
vercel_ai_gateway/xai/grok-3-mini	vercel_ai_gateway	i3e-07 o5e-07
vercel_ai_gateway/xai/grok-3-mini-fast	vercel_ai_gateway	i6e-07 o4e-06
vercel_ai_gateway/xai/grok-4	vercel_ai_gateway	i3e-06 o1.5e-05
vercel_ai_gateway/zai/glm-4.5	vercel_ai_gateway	i6e-07 o2.2e-06
vercel_ai_gateway/zai/glm-4.5-air	vercel_ai_gateway	i2e-07 o1.1e-06
vercel_ai_gateway/zai/glm-4.6	vercel_ai_gateway	i4.5e-07 o1.8e-06 r1.1e-07
vertex_ai/claude-3-5-haiku	vertex_ai-anthropic_models	i1e-06 o5e-06
vertex_ai/claude-3-5-haiku@20241022	vertex_ai-anthropic_models	i1e-06 o5e-06
vertex_ai/claude-3-5-sonnet	vertex_ai-anthropic_models	i3e-06 o1.5e-05
vertex_ai/claude-3-5-sonnet@20240620	vertex_ai-anthropic_models	i3e-06 o1.5e-05
vertex_ai/claude-3-haiku	vertex_ai-anthropic_models	i2.5e-07 o1.25e-06
vertex_ai/claude-3-haiku@20240307	vertex_ai-anthropic_models	i2.5e-07 o1.25e-06
vertex_ai/claude-3-sonnet	vertex_ai-anthropic_models	i3e-06 o1.5e-05
vertex_ai/claude-3-sonnet@20240229	vertex_ai-anthropic_models	i3e-06 o1.5e-05
vertex_ai/claude-fable-5	vertex_ai-anthropic_models	i1e-05 o5e-05 r1e-06 w1.25e-05 h2e-05	@batch i5e-06 o2.5e-05 r5e-07 w6.25e-06
vertex_ai/claude-fable-5-1	vertex_ai-anthropic_models	i1e-05 o5e-05 r2.5e-07 w1.25e-05 h2e-05	@batch i5e-06 o2.5e-05 r1.25e-07 w6.25e-06
vertex_ai/claude-fable-5-1@default	vertex_ai-anthropic_models	i1e-05 o5e-05 r2.5e-07 w1.25e-05 h2e-05	@batch i5e-06 o2.5e-05 r1.25e-07 w6.25e-06
vertex_ai/claude-fable-5@default	vertex_ai-anthropic_models	i1e-05 o5e-05 r1e-06 w1.25e-05 h2e-05	@batch i5e-06 o2.5e-05 r5e-07 w6.25e-06
vertex_ai/claude-haiku-4-5	vertex_ai-anthropic_models	i1e-06 o5e-06 r1e-07 w1.25e-06 h2e-06	@batch i5e-07 o2.5e-06 r5e-08 w6.25e-07
vertex_ai/claude-haiku-4-5@20251001	vertex_ai-anthropic_models	i1e-06 o5e-06 r1e-07 w1.25e-06 h2e-06	@batch i5e-07 o2.5e-06 r5e-08 w6.25e-07
vertex_ai/claude-haiku-5-5	vertex_ai-anthropic_models	i1e-07 o5e-07 r1e-08 w1.25e-07 h2e-07	>100000 i5e-07 o2.5e-06 r5e-08 w6.25e-07 h1e-06	@batch i5e-08 o2.5e-07 r5e-09 w6.25e-08
vertex_ai/claude-haiku-5-5@default	vertex_ai-anthropic_models	i1e-07 o5e-07 r1e-08 w1.25e-07 h2e-07	>100000 i5e-07 o2.5e-06 r5e-08 w6.25e-07 h1e-06	@batch i5e-08 o2.5e-07 r5e-09 w6.25e-08
vertex_ai/claude-opus-4-5	vertex_ai-anthropic_models	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
vertex_ai/claude-opus-4-5@20251101	vertex_ai-anthropic_models	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
vertex_ai/claude-opus-4-6	vertex_ai-anthropic_models	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
vertex_ai/claude-opus-4-6@default	vertex_ai-anthropic_models	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
vertex_ai/claude-opus-4-7	vertex_ai-anthropic_models	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
vertex_ai/claude-opus-4-7@default	vertex_ai-anthropic_models	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
vertex_ai/claude-opus-4-8	vertex_ai-anthropic_models	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
vertex_ai/claude-opus-4-8@default	vertex_ai-anthropic_models	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
vertex_ai/claude-opus-5	vertex_ai-anthropic_models	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
vertex_ai/claude-opus-5-5	vertex_ai-anthropic_models	i4e-06 o2e-05 r2e-07 w5e-06 h8e-06	@batch i2.5e-06 o1.25e-05 r1e-07 w2.5e-06
vertex_ai/claude-opus-5-5@default	vertex_ai-anthropic_models	i4e-06 o2e-05 r2e-07 w5e-06 h8e-06	@batch i2.5e-06 o1.25e-05 r1e-07 w2.5e-06
vertex_ai/claude-opus-5@default	vertex_ai-anthropic_models	i5e-06 o2.5e-05 r5e-07 w6.25e-06 h1e-05	@batch i2.5e-06 o1.25e-05 r2.5e-07 w3.125e-06
vertex_ai/claude-sonnet-4-5	vertex_ai-anthropic_models	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06	>200000 i6e-06 o2.25e-05 r6e-07 w7.5e-06 h1.2e-05	@batch i1.5e-06 o7.5e-06 r1.5e-07 w1.88e-06
vertex_ai/claude-sonnet-4-5@20250929	vertex_ai-anthropic_models	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06	>200000 i6e-06 o2.25e-05 r6e-07 w7.5e-06 h1.2e-05	@batch i1.5e-06 o7.5e-06 r1.5e-07 w1.88e-06
vertex_ai/claude-sonnet-4-6	vertex_ai-anthropic_models	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06	@batch i1.5e-06 o7.5e-06 r1.5e-07 w1.88e-06
vertex_ai/claude-sonnet-4-6@default	vertex_ai-anthropic_models	i3e-06 o1.5e-05 r3e-07 w3.75e-06 h6e-06	@batch i1.5e-06 o7.5e-06 r1.5e-07 w1.88e-06
vertex_ai/claude-sonnet-5	vertex_ai-anthropic_models	i2e-06 o1e-05 r2e-07 w2.5e-06 h4e-06	@batch i1e-06 o5e-06
vertex_ai/claude-sonnet-5-5	vertex_ai-anthropic_models	i2e-06 o1e-05 r1e-07 w2.5e-06 h4e-06	@batch i1e-06 o5e-06 r5e-08 w1.25e-06
vertex_ai/claude-sonnet-5-5@default	vertex_ai-anthropic_models	i2e-06 o1e-05 r1e-07 w2.5e-06 h4e-06	@batch i1e-06 o5e-06 r5e-08 w1.25e-06
vertex_ai/claude-sonnet-5@default	vertex_ai-anthropic_models	i2e-06 o1e-05 r2e-07 w2.5e-06 h4e-06	@batch i1e-06 o5e-06
vertex_ai/codestral-2	vertex_ai-mistral_models	i3e-07 o9e-07
vertex_ai/codestral-2501	vertex_ai-mistral_models	i2e-07 o6e-07
vertex_ai/codestral-2@001	vertex_ai-mistral_models	i3e-07 o9e-07
vertex_ai/codestral@2405	vertex_ai-mistral_models	i2e-07 o6e-07
vertex_ai/codestral@latest	vertex_ai-mistral_models	i2e-07 o6e-07
vertex_ai/deep-research-pro-preview-12-2025	vertex_ai-language-models	i2e-06 o1.2e-05 r2e-07	@batch i1e-06 o6e-06 r1e-07
vertex_ai/deepseek-ai/deepseek-ocr-maas	vertex_ai	i3e-07 o1.2e-06
vertex_ai/deepseek-ai/deepseek-r1-0528-maas	vertex_ai-deepseek_models	i1.35e-06 o5.4e-06	@batch i6.75e-07 o2.7e-06
vertex_ai/deepseek-ai/deepseek-v3.1-maas	vertex_ai-deepseek_models	i6e-07 o1.7e-06 r6e-08	@batch i3e-07 o8.5e-07
vertex_ai/deepseek-ai/deepseek-v3.2-maas	vertex_ai-deepseek_models	i5.6e-07 o1.68e-06 r5.6e-08	@batch i2.8e-07 o8.4e-07
vertex_ai/deepseek-ai/deepseek-v4.1-flash-maas	vertex_ai-deepseek_models	i3e-07 o1.2e-06 r3e-08
vertex_ai/gemini-2.0-flash	vertex_ai	i1.5e-07 o6e-07	@batch i7.5e-08 o3e-07
vertex_ai/gemini-2.0-flash-lite	vertex_ai	i7.5e-08 o3e-07	@batch i3.75e-08 o1.5e-07
vertex_ai/gemini-2.5-flash-image	vertex_ai-language-models	i3e-07 o2.5e-06 t2.5e-06	@batch i1.5e-07 o1.25e-06	@flex i1.5e-07 o1.25e-06
vertex_ai/gemini-2.5-flash-native-audio	vertex_ai	i5e-07 o2e-06
vertex_ai/gemini-2.5-flash-preview-tts	vertex_ai	i5e-07 o1e-05	@batch i2.5e-07
vertex_ai/gemini-2.5-flash-tts	vertex_ai	i5e-07 o1e-05	@batch i2.5e-07
vertex_ai/gemini-2.5-pro-tts	vertex_ai	i1e-06 o2e-05	@batch i5e-07
vertex_ai/gemini-3-flash-preview	vertex_ai	i5e-07 o3e-06 r5e-08	@batch i2.5e-07 o1.5e-06	@flex i2.5e-07 o1.5e-06	@priority i9e-07 o5.4e-06 r9e-08
vertex_ai/gemini-3-pro-image	vertex_ai-language-models	i2e-06 o1.2e-05 r2e-07	>200000 i4e-06 o1.8e-05 r4e-07	@batch i1e-06 o6e-06 r1e-07	@flex i1e-06 o6e-06 r1e-07	@priority i3.6e-06 o2.16e-05 r3.6e-07	@priority>200000 i7.2e-06 o3.24e-05 r7.2e-07
vertex_ai/gemini-3-pro-image-preview	vertex_ai-language-models	i2e-06 o1.2e-05 r2e-07	>200000 i4e-06 o1.8e-05 r4e-07	@batch i1e-06 o6e-06 r1e-07	@priority i3.6e-06 o2.16e-05 r3.6e-07	@priority>200000 i7.2e-06 o3.24e-05 r7.2e-07
vertex_ai/gemini-3-pro-preview	vertex_ai	i2e-06 o1.2e-05 r2e-07	>200000 i4e-06 o1.8e-05 r4e-07 w2.5e-07	@batch i1e-06 o6e-06	@priority i3.6e-06 o2.16e-05 r3.6e-07	@priority>200000 i7.2e-06 o3.24e-05 r7.2e-07
vertex_ai/gemini-3.1-flash-image	vertex_ai-language-models	i5e-07 o3e-06 r5e-08	@batch i2.5e-07 o1.5e-06 r2.5e-08	@flex i2.5e-07 o1.5e-06 r2.5e-08	@priority i9e-07 o5.4e-06 r9e-08
vertex_ai/gemini-3.1-flash-image-preview	vertex_ai-language-models	i5e-07 o3e-06 r5e-08	@batch i2.5e-07 o1.5e-06 r2.5e-08
vertex_ai/gemini-3.1-flash-lite	vertex_ai-language-models	i2.5e-07 o1.5e-06 r2.5e-08 t1.5e-06	@batch i1.25e-07 o7.5e-07 r1.25e-08	@flex i1.25e-07 o7.5e-07 r1.25e-08	@priority i4.5e-07 o2.7e-06 r4.5e-08
vertex_ai/gemini-3.1-flash-lite-image	vertex_ai-language-models	i2.5e-07 o1.5e-06 r2.5e-08	@batch i1.25e-07 o7.5e-07 r1.25e-08	@flex i1.25e-07 o7.5e-07 r1.25e-08	@priority i4.5e-07 o2.7e-06 r4.5e-08
vertex_ai/gemini-3.1-flash-lite-preview	vertex_ai-language-models	i2.5e-07 o1.5e-06 r2.5e-08 t1.5e-06
vertex_ai/gemini-3.1-flash-tts-preview	vertex_ai	i1e-06 o2e-05	@batch i5e-07
vertex_ai/gemini-3.1-pro-preview	vertex_ai	i2e-06 o1.2e-05 r2e-07	>200000 i4e-06 o1.8e-05 r4e-07 w2.5e-07	@batch i1e-06 o6e-06	@batch>200000 i2e-06 o9e-06	@flex i1e-06 o6e-06	@flex>200000 i2e-06 o9e-06	@priority i3.6e-06 o2.16e-05 r3.6e-07	@priority>200000 i7.2e-06 o3.24e-05 r7.2e-07
vertex_ai/gemini-3.1-pro-preview-customtools	vertex_ai	i2e-06 o1.2e-05 r2e-07	>200000 i4e-06 o1.8e-05 r4e-07 w2.5e-07	@batch i1e-06 o6e-06	@priority i3.6e-06 o2.16e-05 r3.6e-07	@priority>200000 i7.2e-06 o3.24e-05 r7.2e-07
vertex_ai/gemini-3.5-flash	vertex_ai	i1.5e-06 o9e-06 r1.5e-07 t9e-06	@batch i7.5e-07 o4.5e-06 r7.5e-08	@flex i7.5e-07 o4.5e-06 r7.5e-08	@priority i2.7e-06 o1.62e-05 r2.7e-07
vertex_ai/gemini-3.5-flash-lite	vertex_ai-language-models	i3e-07 o2.5e-06 r3e-08 t2.5e-06	@batch i1.5e-07 o1.25e-06 r1.5e-08	@flex i1.5e-07 o1.25e-06 r1.5e-08	@priority i5.4e-07 o4.5e-06 r5.4e-08
vertex_ai/gemini-3.5-live-translate-preview	vertex_ai	i3.5e-06 o2.1e-05
vertex_ai/gemini-3.5-transcribe-live-preview	vertex_ai	i3.5e-06 o2.1e-05
vertex_ai/gemini-3.5-transcribe-preview	vertex_ai	i2e-06 o1.2e-05
vertex_ai/gemini-3.6-flash	vertex_ai	i7.5e-07 o3.75e-06 r7.5e-08 t3.75e-06	@batch i3.75e-07 o1.875e-06 r3.75e-08	@flex i3.75e-07 o1.875e-06 r3.75e-08	@priority i1.35e-06 o6.75e-06 r1.35e-07
vertex_ai/gemini-3.7-flash	vertex_ai	i7.5e-07 o3.75e-06 r7.5e-08 t3.75e-06	@batch i3.75e-07 o1.875e-06 r3.75e-08	@flex i3.75e-07 o1.875e-06 r3.75e-08	@priority i1.35e-06 o6.75e-06 r1.35e-07
vertex_ai/gemini-3.8-flash	vertex_ai	i7.5e-07 o3.75e-06 r7.5e-08 t3.75e-06	@batch i3.75e-07 o1.875e-06 r3.75e-08	@flex i3.75e-07 o1.875e-06 r3.75e-08	@priority i1.35e-06 o6.75e-06 r1.35e-07
vertex_ai/gemini-3.8-flash-cyber	vertex_ai	i1.5e-06 o7.5e-06 r1.5e-07 t7.5e-06	@batch i7.5e-07 o3.75e-06 r7.5e-08	@flex i7.5e-07 o3.75e-06 r7.5e-08	@priority i2.7e-06 o1.35e-05 r2.7e-07
vertex_ai/gemini-3.8-flash-lite-tts	vertex_ai	i5e-07 o6e-06
vertex_ai/gemini-3.8-flash-tts	vertex_ai	i5e-07 o9e-06
vertex_ai/gemini-3.8-live	vertex_ai	i7.5e-07 o4.5e-06
vertex_ai/gemini-4-argon	vertex_ai	i2e-06 o1e-05 r1e-07 t1e-05	@batch i1e-06 o5e-06 r5e-08	@flex i1e-06 o5e-06 r5e-08	@priority i3.6e-06 o1.8e-05 r1.8e-07
vertex_ai/gemini-4-argon-cyber-permissive	vertex_ai	i4e-06 o2e-05 r2e-07 t2e-05	@batch i2e-06 o1e-05 r1e-07	@flex i2e-06 o1e-05 r1e-07	@priority i7.2e-06 o3.6e-05 r3.6e-07
vertex_ai/gemini-4-hydrogen	vertex_ai	i1.5e-06 o7.5e-06 r7.5e-08 t7.5e-06	@batch i7.5e-07 o3.75e-06 r3.75e-08	@priority i2.7e-06 o1.35e-05 r1.35e-07
vertex_ai/gemini-embedding-2	vertex_ai	i2e-07 o0	@batch i1e-07
vertex_ai/gemini-embedding-2-preview	vertex_ai	i2e-07 o0	@batch i1e-07
vertex_ai/gemini-nano-banana-2.1	vertex_ai-language-models	i1.5e-06 o7.5e-06 r1.5e-07	@batch i7.5e-07 o3.75e-06 r7.5e-08	@priority i2.7e-06 o1.35e-05 r2.7e-07
vertex_ai/gemini-omni-1.1-flash	vertex_ai	i1.5e-06 o9e-06 t9e-06
vertex_ai/gemini-omni-1.1-flash-preview	vertex_ai	i1.5e-06 o9e-06 t9e-06
vertex_ai/gemini-omni-1.2-flash	vertex_ai	i1.5e-06 o9e-06 t9e-06
vertex_ai/gemini-robotics-er-2-preview	vertex_ai	i1e-06 o5e-06 r1e-07 t5e-06
vertex_ai/gemma-4-26b-a4b-it	vertex_ai	i1.5e-07 o6e-07 r1.5e-08
vertex_ai/google/gemma-4-26b-a4b-it-maas	vertex_ai-openai_models	i1.5e-07 o6e-07 r1.5e-08
vertex_ai/jamba-1.5	vertex_ai-ai21_models	i2e-07 o4e-07
vertex_ai/jamba-1.5-large	vertex_ai-ai21_models	i2e-06 o8e-06
vertex_ai/jamba-1.5-large@001	vertex_ai-ai21_models	i2e-06 o8e-06
vertex_ai/jamba-1.5-mini	vertex_ai-ai21_models	i2e-07 o4e-07
vertex_ai/jamba-1.5-mini@001	vertex_ai-ai21_models	i2e-07 o4e-07
vertex_ai/meta/llama-3.1-405b-instruct-maas	vertex_ai-llama_models	i5e-06 o1.6e-05
vertex_ai/meta/llama-3.1-70b-instruct-maas	vertex_ai-llama_models	i0.0 o0.0
vertex_ai/meta/llama-3.1-8b-instruct-maas	vertex_ai-llama_models	i0.0 o0.0
vertex_ai/meta/llama-3.2-90b-vision-instruct-maas	vertex_ai-llama_models	i0.0 o0.0
vertex_ai/meta/llama-3.3-70b-instruct-maas	vertex_ai-llama_models	i7.2e-07 o7.2e-07	@batch i3.6e-07 o3.6e-07
vertex_ai/meta/llama-4-maverick-17b-128e-instruct-maas	vertex_ai-llama_models	i3.5e-07 o1.15e-06	@batch i1.75e-07 o5.75e-07
vertex_ai/meta/llama-4-maverick-17b-16e-instruct-maas	vertex_ai-llama_models	i3.5e-07 o1.15e-06	@batch i1.75e-07 o5.75e-07
vertex_ai/meta/llama-4-scout-17b-128e-instruct-maas	vertex_ai-llama_models	i2.5e-07 o7e-07	@batch i1.25e-07 o3.5e-07
vertex_ai/meta/llama-4-scout-17b-16e-instruct-maas	vertex_ai-llama_models	i2.5e-07 o7e-07	@batch i1.25e-07 o3.5e-07
vertex_ai/meta/llama3-405b-instruct-maas	vertex_ai-llama_models	i0.0 o0.0
vertex_ai/meta/llama3-70b-instruct-maas	vertex_ai-llama_models	i0.0 o0.0
vertex_ai/meta/llama3-8b-instruct-maas	vertex_ai-llama_models	i0.0 o0.0
vertex_ai/minimaxai/minimax-m2-maas	vertex_ai-minimax_models	i3e-07 o1.2e-06 r3e-08
vertex_ai/mistral-large-2411	vertex_ai-mistral_models	i2e-06 o6e-06
vertex_ai/mistral-large@2407	vertex_ai-mistral_models	i2e-06 o6e-06
vertex_ai/mistral-large@2411-001	vertex_ai-mistral_models	i2e-06 o6e-06
vertex_ai/mistral-large@latest	vertex_ai-mistral_models	i2e-06 o6e-06
vertex_ai/mistral-medium-3	vertex_ai-mistral_models	i4e-07 o2e-06
vertex_ai/mistral-medium-3@001	vertex_ai-mistral_models	i4e-07 o2e-06
vertex_ai/mistral-nemo@2407	vertex_ai-mistral_models	i3e-06 o3e-06
vertex_ai/mistral-nemo@latest	vertex_ai-mistral_models	i1.5e-07 o1.5e-07
vertex_ai/mistral-small-2503	vertex_ai-mistral_models	i1e-07 o3e-07
vertex_ai/mistral-small-2503@001	vertex_ai-mistral_models	i1e-07 o3e-07
vertex_ai/mistralai/codestral-2	vertex_ai-mistral_models	i3e-07 o9e-07
vertex_ai/mistralai/codestral-2@001	vertex_ai-mistral_models	i3e-07 o9e-07
vertex_ai/mistralai/mistral-medium-3	vertex_ai-mistral_models	i4e-07 o2e-06
vertex_ai/mistralai/mistral-medium-3@001	vertex_ai-mistral_models	i4e-07 o2e-06
vertex_ai/moonshotai/kimi-k2-thinking-maas	vertex_ai-moonshot_models	i6e-07 o2.5e-06 r6e-08
vertex_ai/openai/gpt-oss-120b-maas	vertex_ai-openai_models	i9e-08 o3.6e-07	@batch i4.5e-08 o1.8e-07
vertex_ai/openai/gpt-oss-20b-maas	vertex_ai-openai_models	i7e-08 o2.5e-07 r7e-09	@batch i3.5e-08 o1.25e-07
vertex_ai/qwen/qwen3-235b-a22b-instruct-2507-maas	vertex_ai-qwen_models	i2.2e-07 o8.8e-07	@batch i1.1e-07 o4.4e-07
vertex_ai/qwen/qwen3-coder-480b-a35b-instruct-maas	vertex_ai-qwen_models	i2.2e-07 o1.8e-06 r2.2e-08	@batch i1.1e-07 o9e-07
vertex_ai/qwen/qwen3-next-80b-a3b-instruct-maas	vertex_ai-qwen_models	i1.5e-07 o1.2e-06
vertex_ai/qwen/qwen3-next-80b-a3b-thinking-maas	vertex_ai-qwen_models	i1.5e-07 o1.2e-06
vertex_ai/xai/grok-4.1-fast-non-reasoning	vertex_ai	i2e-07 o5e-07 r5e-08
vertex_ai/xai/grok-4.1-fast-reasoning	vertex_ai	i2e-07 o5e-07 r5e-08
vertex_ai/xai/grok-4.20-non-reasoning	vertex_ai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
vertex_ai/xai/grok-4.20-reasoning	vertex_ai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
vertex_ai/xai/grok-4.3	vertex_ai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
vertex_ai/xai/grok-4.6	vertex_ai	i2e-06 o6e-06 r5e-07	>200000 i4e-06 o1.2e-05 r1e-06
vertex_ai/xai/grok-4.7	vertex_ai	i2e-06 o6e-06 r5e-07	>200000 i4e-06 o1.2e-05 r1e-06
vertex_ai/zai-org/glm-4.7-maas	vertex_ai-zai_models	i6e-07 o2.2e-06 r6e-08
vertex_ai/zai-org/glm-5-maas	vertex_ai-zai_models	i1e-06 o3.2e-06 r1e-07
vertex_ai/zai-org/glm-5.2-maas	vertex_ai-zai_models	i1.4e-06 o4.4e-06 r1.4e-07
volcengine/doubao-seed-2-0-code-preview-260215	volcengine	i4.6e-07 o2.3e-06	>32000 i7e-07 o3.5e-06	>128000 i1.4e-06 o7e-06
volcengine/doubao-seed-2-0-lite-260215	volcengine	i8.7e-08 o5.2e-07	>32000 i1.3e-07 o7.8e-07	>128000 i2.6e-07 o1.6e-06
volcengine/doubao-seed-2-0-mini-260215	volcengine	i2.9e-08 o2.9e-07	>32000 i5.8e-08 o5.8e-07	>128000 i1.2e-07 o1.2e-06
volcengine/doubao-seed-2-0-pro-260215	volcengine	i4.6e-07 o2.3e-06	>32000 i7e-07 o3.5e-06	>128000 i1.4e-06 o7e-06
volcengine/doubao-seed-2-1-lite-260915	volcengine	i1.15e-07 o3.88126e-07 r2.3e-08
volcengine/doubao-seed-2-1-pro-260628	volcengine	i8.625e-07 o4.3125e-06 r1.725e-07
volcengine/doubao-seed-2-1-pro-260915	volcengine	i8.625e-07 o4.3125e-06 r1.725e-07
volcengine/doubao-seed-2-1-turbo-260628	volcengine	i4.3125e-07 o2.15625e-06 r8.625e-08
voyage/rerank-1	voyage	i5e-08 o0.0
voyage/rerank-2	voyage	i5e-08 o0.0
voyage/rerank-2-lite	voyage	i2e-08 o0.0
voyage/rerank-2.5	voyage	i5e-08 o0.0
voyage/rerank-2.5-lite	voyage	i2e-08 o0.0
voyage/rerank-3	voyage	i5e-08 o0.0
voyage/rerank-3-lite	voyage	i2e-08 o0.0
voyage/rerank-lite-1	voyage	i2e-08 o0.0
voyage/voyage-2	voyage	i1e-07 o0.0
voyage/voyage-3	voyage	i6e-08 o0.0
voyage/voyage-3-large	voyage	i1.8e-07 o0.0
voyage/voyage-3-lite	voyage	i2e-08 o0.0
voyage/voyage-3.5	voyage	i6e-08 o0.0
voyage/voyage-3.5-lite	voyage	i2e-08 o0.0
voyage/voyage-4	voyage	i6e-08 o0.0
voyage/voyage-4-large	voyage	i1.2e-07 o0.0
voyage/voyage-4-lite	voyage	i2e-08 o0.0
voyage/voyage-code-2	voyage	i1.2e-07 o0.0
voyage/voyage-code-3	voyage	i1.8e-07 o0.0
voyage/voyage-code-4	voyage	i1.2e-07 o0.0
voyage/voyage-context-3	voyage	i1.8e-07 o0.0
voyage/voyage-context-4	voyage	i1.2e-07 o0.0
voyage/voyage-finance-2	voyage	i1.2e-07 o0.0
voyage/voyage-large-2	voyage	i1.2e-07 o0.0
voyage/voyage-large-2-instruct	voyage	i1.2e-07 o0.0
voyage/voyage-law-2	voyage	i1.2e-07 o0.0
voyage/voyage-lite-01	voyage	i1e-07 o0.0
voyage/voyage-lite-02-instruct	voyage	i1e-07 o0.0
voyage/voyage-multilingual-2	voyage	i1.2e-07 o0.0
voyage/voyage-multimodal-3	voyage	i1.2e-07 o0.0
voyage/voyage-multimodal-3.5	voyage	i1.2e-07 o0.0
wally/deepseek-v4-flash-0731	wally	i4.4e-07 o1.32e-06 r1.4e-08
wally/deepseek-v4-pro-fast	wally	i1.91e-06 o3.83e-06 r1.6e-07
wally/deepseek-v4.1-flash	wally	i3e-07 o1.2e-06 r6e-09
wally/deepseek-v4.1-flash-1017	wally	i3.75e-07 o1.5e-06 r8e-09
wally/deepseek-v4.1-flash-f2	wally	i3e-07 o1.2e-06 r6e-09
wally/deepseek-v4.1-flash-fast	wally	i6e-07 o2.4e-06 r1.4e-08
wally/glm-5.3-fast	wally	i2.1e-06 o6.6e-06 r3.9e-07
wally/glm-5.3-flash	wally	i2.72e-07 o6.5e-07 r7.6e-08
wally/kimi-k3	wally	i3e-06 o1.5e-05 r3e-07
wally/minimax-m3	wally	i3.3e-07 o1.32e-06 r6.6e-08
wandb/deepseek-ai/DeepSeek-V3.1	wandb	i5e-07 o1.5e-06 r2e-07
wandb/deepseek-ai/DeepSeek-V4-Flash	wandb	i1.4e-07 o2.8e-07 r7e-08
wandb/deepseek-ai/DeepSeek-V4-Flash-0731	wandb	i1.3e-07 o2.7e-07 r5e-08
wandb/deepseek-ai/DeepSeek-V4-Pro	wandb	i1.15e-06 o2.55e-06 r2e-07
wandb/deepseek-ai/DeepSeek-V4-Pro-0813	wandb	i1.31e-06 o3.96e-06 r4.4e-08
wandb/deepseek-ai/DeepSeek-V4.1-Flash	wandb	i1.3e-07 o6.5e-07 r2e-09
wandb/deepseek-ai/DeepSeek-V4.1-Flash-1017	wandb	i1.3e-07 o6.5e-07 r2e-09
wandb/google/gemma-4-26B-A4B-it	wandb	i1e-07 o3e-07 r5e-08
wandb/google/gemma-4-31B-it	wandb	i1e-07 o3.4e-07
wandb/ibm-granite/granite-4.1-8b	wandb	i5e-08 o1e-07
wandb/ibm-granite/granite-4.2-8b	wandb	i6e-08 o1.5e-07 r1.5e-08
wandb/JetBrains/Mellum2-12B-A2.5B-Instruct	wandb	i5e-08 o1e-07
wandb/meta-llama/Llama-3.1-70B-Instruct	wandb	i8e-07 o8e-07
wandb/meta-llama/Llama-3.1-8B-Instruct	wandb	i2.2e-07 o2.2e-07
wandb/meta-llama/Llama-3.3-70B-Instruct	wandb	i7.1e-07 o7.1e-07
wandb/MiniMaxAI/MiniMax-M3	wandb	i2.3e-07 o9.6e-07 r5e-08
wandb/moonshotai/Kimi-K2.5	wandb	i6e-07 o3e-06 r1e-07
wandb/moonshotai/Kimi-K2.6	wandb	i6.5e-07 o3.41e-06 r1.5e-07
wandb/moonshotai/Kimi-K2.7-Code	wandb	i6e-07 o3e-06 r1.2e-07
wandb/nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B	wandb	i5e-07 o2.15e-06 r1e-07
wandb/nvidia/NVIDIA-Nemotron-3.5-Lightning-30B-A3B	wandb	i7e-08 o2e-07 r4e-08
wandb/nvidia/NVIDIA-Nemotron-3.5-Super-VL-120B-A12B	wandb	i1.5e-07 o5e-07 r2e-08
wandb/openai/gpt-oss-120b	wandb	i3e-08 o1.7e-07
wandb/openai/gpt-oss-20b	wandb	i3e-08 o1.3e-07
wandb/OpenPipe/Qwen3-14B-Instruct	wandb	i5e-08 o2.2e-07
wandb/Qwen/Qwen3-30B-A3B-Instruct-2507	wandb	i1e-07 o3e-07
wandb/Qwen/Qwen3.5-35B-A3B	wandb	i2.5e-07 o1.25e-06
wandb/Qwen/Qwen3.6-27B	wandb	i6e-07 o3.6e-06 r1.2e-07
wandb/Qwen/Qwen3.6-35B-A3B	wandb	i1e-07 o8.9e-07 r3.5e-08
wandb/Qwen/Qwen3.8-27B	wandb	i4e-07 o3e-06 r1.5e-07
wandb/reflection/Beam-1.0-501B-A23B	wandb	i3e-07 o1e-06 r4e-08
wandb/zai-org/GLM-5.2	wandb	i6.2e-07 o2.42e-06 r1.4e-07
wandb/zai-org/GLM-5.3	wandb	i7.5e-07 o3e-06 r1.9e-07
wandb/zai-org/GLM-5.3-Flash	wandb	i1.2e-07 o3.8e-07 r2e-08
watsonx/bigscience/mt0-xxl	watsonx	i1.908e-06 o1.908e-06
watsonx/bigscience/mt0-xxl-13b	watsonx	i1.908e-06 o1.908e-06
watsonx/core42/jais-13b-chat	watsonx	i1.8e-06 o1.8e-06
watsonx/google/flan-t5-xl-3b	watsonx	i6e-07 o6e-07
watsonx/ibm/granite-13b-chat-v2	watsonx	i6e-07 o6e-07
watsonx/ibm/granite-13b-instruct-v2	watsonx	i6e-07 o6e-07
watsonx/ibm/granite-3-3-8b-instruct	watsonx	i2e-07 o2e-07
watsonx/ibm/granite-3-8b-instruct	watsonx	i2e-07 o2e-07
watsonx/ibm/granite-4-h-small	watsonx	i6.36e-08 o2.65e-07
watsonx/ibm/granite-guardian-3-2-2b	watsonx	i1e-07 o1e-07
watsonx/ibm/granite-guardian-3-3-8b	watsonx	i2e-07 o2e-07
watsonx/ibm/granite-ttm-1024-96-r2	watsonx	i3.8e-07 o3.8e-07
watsonx/ibm/granite-ttm-1536-96-r2	watsonx	i3.8e-07 o3.8e-07
watsonx/ibm/granite-ttm-512-96-r2	watsonx	i3.8e-07 o3.8e-07
watsonx/ibm/granite-vision-3-2-2b	watsonx	i1e-07 o1e-07
watsonx/meta-llama/llama-3-2-11b-vision-instruct	watsonx	i3.5e-07 o3.5e-07
watsonx/meta-llama/llama-3-2-1b-instruct	watsonx	i1e-07 o1e-07
watsonx/meta-llama/llama-3-2-3b-instruct	watsonx	i1.5e-07 o1.5e-07
watsonx/meta-llama/llama-3-2-90b-vision-instruct	watsonx	i2e-06 o2e-06
watsonx/meta-llama/llama-3-3-70b-instruct	watsonx	i7.526e-07 o7.526e-07
watsonx/meta-llama/llama-4-maverick-17b	watsonx	i3.71e-07 o1.484e-06
watsonx/meta-llama/llama-4-maverick-17b-128e-instruct-fp8	watsonx	i3.71e-07 o1.484e-06
watsonx/meta-llama/llama-guard-3-11b-vision	watsonx	i3.5e-07 o3.5e-07
watsonx/mistralai/mistral-large	watsonx	i3e-06 o1e-05
watsonx/mistralai/mistral-medium-2505	watsonx	i3e-06 o1e-05
watsonx/mistralai/mistral-small-2503	watsonx	i1e-07 o3e-07
watsonx/mistralai/mistral-small-3-1-24b-instruct-2503	watsonx	i1.06e-07 o3.18e-07
watsonx/mistralai/pixtral-12b-2409	watsonx	i3.5e-07 o3.5e-07
watsonx/openai/gpt-oss-120b	watsonx	i1.59e-07 o6.36e-07
watsonx/sdaia/allam-1-13b-instruct	watsonx	i1.8e-06 o1.8e-06
writer.palmyra-vision-7b	bedrock_converse	i1.5e-07 o6e-07	@batch i7.5e-08 o3e-07	@flex i7.5e-08 o3e-07	@priority i2.625e-07 o1.05e-06
writer.palmyra-x4-v1:0	bedrock_converse	i2.5e-06 o1e-05
writer.palmyra-x5-v1:0	bedrock_converse	i6e-07 o6e-06
xai/grok-4.20	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07	@batch i1e-06 o2e-06 r1.6e-07	@batch>200000 i2e-06 o4e-06 r3.2e-07
xai/grok-4.20-0309	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07	@batch i1e-06 o2e-06 r1.6e-07	@batch>200000 i2e-06 o4e-06 r3.2e-07
xai/grok-4.20-0309-non-reasoning	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07	@batch i1e-06 o2e-06 r1.6e-07	@batch>200000 i2e-06 o4e-06 r3.2e-07
xai/grok-4.20-0309-reasoning	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07	@batch i1e-06 o2e-06 r1.6e-07	@batch>200000 i2e-06 o4e-06 r3.2e-07
xai/grok-4.20-beta	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-beta-0309	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-beta-0309-non-reasoning	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-beta-0309-reasoning	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-beta-latest	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-beta-latest-non-reasoning	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-beta-latest-reasoning	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-beta-non-reasoning	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-beta-reasoning	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-experimental-beta-0304	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-experimental-beta-0304-non-reasoning	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-experimental-beta-0304-reasoning	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-experimental-beta-latest	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-experimental-beta-non-reasoning-latest	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-experimental-beta-reasoning-latest	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-multi-agent	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07	@batch i1e-06 o2e-06 r1.6e-07	@batch>200000 i2e-06 o4e-06 r3.2e-07
xai/grok-4.20-multi-agent-0309	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07	@batch i1e-06 o2e-06 r1.6e-07	@batch>200000 i2e-06 o4e-06 r3.2e-07
xai/grok-4.20-multi-agent-beta-0309	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-multi-agent-beta-latest	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-multi-agent-experimental-beta-0304	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-multi-agent-experimental-beta-latest	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-multi-agent-latest	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07	@batch i1e-06 o2e-06 r1.6e-07	@batch>200000 i2e-06 o4e-06 r3.2e-07
xai/grok-4.20-non-reasoning	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07	@batch i1e-06 o2e-06 r1.6e-07	@batch>200000 i2e-06 o4e-06 r3.2e-07
xai/grok-4.20-non-reasoning-gv2	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-non-reasoning-latest	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07	@batch i1e-06 o2e-06 r1.6e-07	@batch>200000 i2e-06 o4e-06 r3.2e-07
xai/grok-4.20-reasoning	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07	@batch i1e-06 o2e-06 r1.6e-07	@batch>200000 i2e-06 o4e-06 r3.2e-07
xai/grok-4.20-reasoning-gv2	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07
xai/grok-4.20-reasoning-latest	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07	@batch i1e-06 o2e-06 r1.6e-07	@batch>200000 i2e-06 o4e-06 r3.2e-07
xai/grok-4.3	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07	@batch i1e-06 o2e-06 r1.6e-07	@batch>200000 i2e-06 o4e-06 r3.2e-07
xai/grok-4.3-latest	xai	i1.25e-06 o2.5e-06 r2e-07	>200000 i2.5e-06 o5e-06 r4e-07	@batch i1e-06 o2e-06 r1.6e-07	@batch>200000 i2e-06 o4e-06 r3.2e-07
xai/grok-4.5	xai	i2e-06 o6e-06 r3e-07	>200000 i4e-06 o1.2e-05 r6e-07
xai/grok-4.5-latest	xai	i2e-06 o6e-06 r3e-07	>200000 i4e-06 o1.2e-05 r6e-07
xai/grok-4.6	xai	i2e-06 o6e-06 r5e-07	>200000 i4e-06 o1.2e-05 r1e-06
xai/grok-4.7	xai	i2e-06 o6e-06 r5e-07	>200000 i4e-06 o1.2e-05 r1e-06	@batch i1.6e-06 o4.8e-06 r4e-07	@batch>200000 i3.2e-06 o9.6e-06 r8e-07
xai/grok-build-0.1	xai	i1e-06 o2e-06 r2e-07	>200000 i2e-06 o4e-06 r4e-07
xai/grok-build-latest	xai	i2e-06 o6e-06 r3e-07	>200000 i4e-06 o1.2e-05 r6e-07
xai/grok-code-fast	xai	i1e-06 o2e-06 r2e-07	>200000 i2e-06 o4e-06 r4e-07
xai/grok-code-fast-1	xai	i1e-06 o2e-06 r2e-07	>200000 i2e-06 o4e-06 r4e-07
xai/grok-code-fast-1-0825	xai	i1e-06 o2e-06 r2e-07	>200000 i2e-06 o4e-06 r4e-07
xiaomi_mimo/mimo-v2.6-flash	xiaomi_mimo	i1.4e-07 o2.8e-07 r2.8e-09
xiaomi_mimo/mimo-v2.6-pro	xiaomi_mimo	i4.35e-07 o8.7e-07 r3.6e-09
zai.glm-4.7	bedrock_converse	i6e-07 o2.2e-06	@batch i3e-07 o1.1e-06	@flex i3e-07 o1.1e-06	@priority i1.05e-06 o3.85e-06
zai.glm-4.7-flash	bedrock_converse	i7e-08 o4e-07	@batch i3.5e-08 o2e-07	@flex i3.5e-08 o2e-07	@priority i1.225e-07 o7e-07
zai.glm-5	bedrock_converse	i1e-06 o3.2e-06	@batch i5e-07 o1.6e-06	@priority i1.75e-06 o5.6e-06
zai/glm-4-32b-0414-128k	zai	i1e-07 o1e-07
zai/glm-4.5	zai	i6e-07 o2.2e-06
zai/glm-4.5-air	zai	i2e-07 o1.1e-06
zai/glm-4.5-airx	zai	i1.1e-06 o4.5e-06
zai/glm-4.5-flash	zai	i0 o0
zai/glm-4.5-x	zai	i2.2e-06 o8.9e-06
zai/glm-4.5v	zai	i6e-07 o1.8e-06
zai/glm-4.6	zai	i6e-07 o2.2e-06 r1.1e-07 w0
zai/glm-4.7	zai	i6e-07 o2.2e-06 r1.1e-07 w0
zai/glm-4.7-flash	zai	i0 o0 r0 w0
zai/glm-5	zai	i1e-06 o3.2e-06 r2e-07 w0
zai/glm-5-code	zai	i1.2e-06 o5e-06 r3e-07 w0
zai/glm-5.1	zai	i1.4e-06 o4.4e-06 r2.6e-07 w0
zai/glm-5.2	zai	i1.4e-06 o4.4e-06 r2.6e-07 w0
zai/glm-5.3	zai	i1.4e-06 o4.4e-06 r2.6e-07 w0
zai/glm-5.3-flash	zai	i1.5e-07 o5e-07 r3e-08 w0
zai/glm-5v-turbo	zai	i1.2e-06 o4e-06 r2.4e-07
zerogpu/deepseek-v4.1-flash	zerogpu	i3e-07 o1.2e-06 r3e-09
zerogpu/glm-5.3-flash	zerogpu	i1e-07 o3.5e-07 r1.5e-08
zerogpu/gpt-4.1-mini	zerogpu	i4e-07 o1.6e-06 r1e-07
zerogpu/gpt-5.4-nano	zerogpu	i2e-07 o1.25e-06 r2e-08
zerogpu/gpt-5.6-luna	zerogpu	i2e-07 o1.2e-06 r2e-07
zerogpu/gpt-6-luna	zerogpu	i1e-07 o5e-07 r1e-08
zerogpu/gpt-oss-120b	zerogpu	i1.5e-07 o6e-07 r3e-08
zerogpu/LFM2.5-1.2B-Instruct	zerogpu	i2e-08 o5e-08
zerogpu/LFM2.5-1.2B-Thinking	zerogpu	i2e-08 o5e-08
zerogpu/llama-3.1-8b-instruct-fast	zerogpu	i1.5e-07 o2.8e-07 r2.5e-08
zerogpu/llama-3.2-3b-instruct-fast	zerogpu	i5e-08 o3e-07 r2.5e-08
zerogpu/qwen3-30b-a3b-fp8	zerogpu	i1e-07 o4.5e-07 r5e-08
zerogpu/qwen3.6-35b-a3b	zerogpu	i2e-07 o1.5e-06 r2e-07
"""#
}
